package fr.faubourg.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the data lies.
 *
 * @param data the data directory ({@code FAUBOURG_DATA})
 * @param database an external PostgreSQL; with an empty URL the embedded one is used
 */
@ConfigurationProperties("faubourg")
record DatabaseProperties(Path data, External database) {

    /**
     * An external PostgreSQL 15 or later, with the credentials of its three roles.
     *
     * @param url JDBC URL ({@code FAUBOURG_DATABASE_URL}), empty for the embedded PostgreSQL
     */
    record External(
            String url,
            String ownerUser,
            String ownerPassword,
            String collectiveUser,
            String collectivePassword,
            String confidentialUser,
            String confidentialPassword) {

        boolean isSet() {
            return !url.isBlank();
        }

        DatabaseAccess toAccess() {
            return new DatabaseAccess(
                    url,
                    new Credentials(ownerUser, ownerPassword),
                    new Credentials(collectiveUser, collectivePassword),
                    new Credentials(confidentialUser, confidentialPassword));
        }
    }
}

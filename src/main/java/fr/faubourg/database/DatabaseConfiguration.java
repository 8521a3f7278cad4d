package fr.faubourg.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Chooses the database (embedded, or the one that the environment names), migrates it, and opens the two pools. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
@ConditionalOnProperty(name = "faubourg.database.provided", havingValue = "false", matchIfMissing = true)
class DatabaseConfiguration {

    /** Holds the embedded server, when there is one, so that it stops after the pools. */
    record Server(DatabaseAccess access, Optional<EmbeddedPostgres> embedded) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            if (embedded.isPresent()) {
                embedded.get().close();
            }
        }
    }

    @Bean(destroyMethod = "close")
    Server databaseServer(DatabaseProperties properties) throws IOException {
        Server server;
        if (properties.database().isSet()) {
            server = new Server(properties.database().toAccess(), Optional.empty());
        } else {
            Path directory = properties.data().toAbsolutePath().normalize().resolve("postgresql");
            PostgresBinaries binaries = PostgresBinaries.unpackInto(directory.resolve("programs"));
            EmbeddedPostgres postgres = EmbeddedPostgres.start(binaries, directory);
            server = new Server(postgres.access(), Optional.of(postgres));
        }
        SchemaMigration.migrate(server.access());
        return server;
    }

    @Bean
    DatabaseSource databaseSource(Server server) {
        return server::access;
    }

    @Bean
    @Primary
    DataSource collectiveDataSource(Server server) {
        return Pools.collective(server.access());
    }

    @Bean
    @Qualifier("confidential") DataSource confidentialDataSource(Server server) {
        return Pools.confidential(server.access());
    }
}

package fr.faubourg.watch;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who takes an observation further: a person with an account, or an organisation by a link that it was sent. */
sealed interface Actor {
    /** Somebody who is signed in. */
    record Person(Viewer viewer) implements Actor {}

    /** Whoever holds the link of an organisation: which person it is, nobody knows. */
    record ByLink(UUID link, OrganisationId organisation) implements Actor {}

    /** Whose account it is; null when there is none. */
    default @Nullable AccountId account() {
        return switch (this) {
            case Person(Viewer viewer) -> viewer.account();
            case ByLink _ -> null;
        };
    }

    /** As steps keep it. */
    default String name() {
        return switch (this) {
            case Person(Viewer viewer) -> viewer.name();
            case ByLink _ -> "Par lien";
        };
    }

    /** The link by which it was done, or null. */
    default @Nullable UUID linkId() {
        return switch (this) {
            case Person _ -> null;
            case ByLink(UUID link, OrganisationId _) -> link;
        };
    }
}

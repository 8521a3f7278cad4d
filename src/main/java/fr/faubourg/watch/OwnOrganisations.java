package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.Organisations;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The organisations a person works for, with their units: what is asked of an agency is asked of its landlord. */
@Component
class OwnOrganisations {
    private final Organisations directory;

    OwnOrganisations(Organisations directory) {
        this.directory = directory;
    }

    /** The organisations for which the person answers: a partner, for the units of its organisation too. */
    Set<UUID> answeredBy(Viewer viewer) {
        var own = new LinkedHashSet<>(withUnits(viewer.organisationsAs(Role.PARTNER)));
        own.addAll(viewer.organisationsAs(Role.PRACTITIONER, Role.REGULATOR));
        return own;
    }

    /** The organisations themselves, and all below them. */
    Set<UUID> withUnits(Collection<UUID> organisations) {
        return directory.withUnits(Set.copyOf(organisations));
    }
}

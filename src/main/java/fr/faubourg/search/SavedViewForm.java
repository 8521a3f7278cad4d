package fr.faubourg.search;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.FormErrors;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a view is called and who finds it, as it was typed. */
public record SavedViewForm(@Nullable String nom, @Nullable String portee) {
    private static final int LONGEST = 60;

    /** What was typed, once it can be read. */
    record Read(String name, ViewReach reach, @Nullable UUID organisation) {}

    public String name() {
        return nom == null ? "" : nom;
    }

    public String reach() {
        return portee == null ? ViewReach.OWN.name() : portee;
    }

    /** @param shared the organisation that it is shared with already, or null */
    Optional<Read> read(FormErrors errors, Viewer viewer, @Nullable UUID shared) {
        String name = name().strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            errors.add("nom", "Donnez un nom à cette vue, de " + LONGEST + " caractères au plus.");
        }
        var reach = Stream.of(ViewReach.values())
                .filter(each -> each.name().equals(reach()))
                .findFirst()
                .orElse(null);
        var organisation = reach != ViewReach.ORGANISATION
                ? null
                : shared != null
                        ? shared
                        : viewer.organisations().stream().findFirst().orElse(null);
        if (reach == null
                || (reach == ViewReach.ORGANISATION && organisation == null)
                || (reach == ViewReach.EVERYONE && !viewer.isStaff())) {
            errors.add("portee", "Choisissez qui trouve cette vue.");
        }
        return errors.isEmpty() && reach != null ? Optional.of(new Read(name, reach, organisation)) : Optional.empty();
    }
}

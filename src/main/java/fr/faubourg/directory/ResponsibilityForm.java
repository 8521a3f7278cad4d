package fr.faubourg.directory;

import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FormErrors;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** The form that says who owns or manages a place, as typed. */
public record ResponsibilityForm(String organisation, String role, String from, String to, String source) {

    public ResponsibilityForm {
        organisation = Objects.requireNonNullElse(organisation, "").strip();
        role = Objects.requireNonNullElse(role, "").strip();
        from = Objects.requireNonNullElse(from, "").strip();
        to = Objects.requireNonNullElse(to, "").strip();
        source = Objects.requireNonNullElse(source, "").strip();
    }

    static ResponsibilityForm blank() {
        return new ResponsibilityForm("", ResponsibilityRole.MANAGER.name(), "", "", "");
    }

    Optional<Responsibility> parse(PlaceId place, FormErrors errors) {
        Optional<OrganisationId> who = OrganisationForm.idOf(organisation);
        Optional<ResponsibilityRole> what = Arrays.stream(ResponsibilityRole.values())
                .filter(each -> each.name().equals(role))
                .findFirst();
        if (who.isEmpty()) {
            errors.add("organisation", "Choisissez un partenaire.");
        }
        if (what.isEmpty()) {
            errors.add("role", "Dites s’il possède ou s’il gère.");
        }
        LocalDate first = OrganisationForm.dayOf(from, "from", errors);
        LocalDate last = OrganisationForm.dayOf(to, "to", errors);
        if (first != null && last != null && last.isBefore(first)) {
            errors.add("to", "La fin ne peut pas précéder le début.");
        }
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Responsibility(Ids.next(), place, who.orElseThrow(), what.orElseThrow(), first, last, source));
    }
}

package fr.faubourg.directory;

import fr.faubourg.ui.FormErrors;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of an organisation, as typed. */
public record OrganisationForm(
        String kind,
        String name,
        String shortName,
        String parent,
        String siret,
        String remit,
        String email,
        String phone,
        String endedOn,
        String unitType,
        String hours,
        String version) {

    private static final Pattern SIRET = Pattern.compile("\\d{14}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    public OrganisationForm {
        kind = Objects.requireNonNullElse(kind, "").strip();
        name = Objects.requireNonNullElse(name, "").strip();
        shortName = Objects.requireNonNullElse(shortName, "").strip();
        parent = Objects.requireNonNullElse(parent, "").strip();
        siret = Objects.requireNonNullElse(siret, "").strip();
        remit = Objects.requireNonNullElse(remit, "").strip();
        email = Objects.requireNonNullElse(email, "").strip();
        phone = Objects.requireNonNullElse(phone, "").strip();
        endedOn = Objects.requireNonNullElse(endedOn, "").strip();
        unitType = Objects.requireNonNullElse(unitType, "").strip();
        hours = Objects.requireNonNullElse(hours, "").strip();
        version = Objects.requireNonNullElse(version, "").strip();
    }

    static OrganisationForm blank(String parent, String kind) {
        return new OrganisationForm(kind, "", "", parent, "", "", "", "", "", "", "", "0");
    }

    static OrganisationForm of(Organisation organisation) {
        return new OrganisationForm(
                organisation.kind().name(),
                organisation.name(),
                organisation.shortName(),
                textOf(organisation.parentId()),
                textOf(organisation.siret()),
                organisation.remit(),
                organisation.email(),
                organisation.phone(),
                textOf(organisation.endedOn()),
                textOf(organisation.unitType()),
                organisation.hours(),
                textOf(organisation.version()));
    }

    /** The organisation, or nothing when {@code errors} say why not. */
    Optional<Organisation> parse(OrganisationId id, FormErrors errors) {
        OrganisationKind parsedKind = Arrays.stream(OrganisationKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
        if (parsedKind == null) {
            errors.add("kind", "Choisissez la nature du partenaire.");
        }
        if (name.isEmpty()) {
            errors.add("name", "Donnez le nom du partenaire.");
        }
        String digits = siret.replace(" ", "");
        if (!digits.isEmpty() && !SIRET.matcher(digits).matches()) {
            errors.add("siret", "Le SIRET a 14 chiffres.");
        }
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            errors.add("email", "Vérifiez l’adresse de courriel, par exemple contact@bailleur.fr.");
        }
        LocalDate end = dayOf(endedOn, "endedOn", errors);
        if (!errors.isEmpty() || parsedKind == null) {
            return Optional.empty();
        }
        return Optional.of(new Organisation(
                id,
                parsedKind,
                name,
                shortName,
                idOf(parent).orElse(null),
                digits.isEmpty() ? null : digits,
                remit,
                email,
                phone,
                end,
                WHOLE.matcher(version).matches() ? Integer.parseInt(version) : 0,
                parent.isEmpty() ? null : typeOf(unitType),
                hours));
    }

    private static @Nullable UnitType typeOf(String text) {
        return Arrays.stream(UnitType.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    static Optional<OrganisationId> idOf(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(new OrganisationId(UUID.fromString(text.strip())));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    static @Nullable LocalDate dayOf(String text, String field, FormErrors errors) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            errors.add(field, "Choisissez une date, par exemple 20/11/2026.");
            return null;
        }
    }

    private static String textOf(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

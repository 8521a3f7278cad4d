package fr.faubourg.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation, or a unit of one (agence, service).
 *
 * @param name its own name: "Agence Nord"
 * @param shortName an acronym, possibly empty
 * @param parentId the organisation or unit that it is a unit of, or null
 * @param siret 14 digits, or null
 * @param remit what it answers for, in French, possibly empty
 * @param email of the organisation, possibly empty
 * @param phone of the organisation, possibly empty
 * @param endedOn the day from which it is no longer a partner, or null
 * @param unitType what it is inside its organisation; null for an organisation, or when nobody said
 * @param hours when it is open, in French, possibly empty
 */
public record Organisation(
        OrganisationId id,
        OrganisationKind kind,
        String name,
        String shortName,
        @Nullable OrganisationId parentId,
        @Nullable String siret,
        String remit,
        String email,
        String phone,
        @Nullable LocalDate endedOn,
        int version,
        @Nullable UnitType unitType,
        String hours) {

    /** A new organisation with nothing but a name. */
    public static Organisation named(OrganisationKind kind, String name, @Nullable OrganisationId parent) {
        return new Organisation(OrganisationId.next(), kind, name, "", parent, null, "", "", "", null, 0, null, "");
    }

    /** The same, as a unit of this type. */
    public Organisation being(UnitType type) {
        return new Organisation(
                id, kind, name, shortName, parentId, siret, remit, email, phone, endedOn, version, type, hours);
    }

    /** The same, with its mail, its telephone and its hours. */
    public Organisation reachedAt(String newEmail, String newPhone, String newHours) {
        return new Organisation(
                id, kind, name, shortName, parentId, siret, remit, newEmail, newPhone, endedOn, version, unitType,
                newHours);
    }

    /** The same, with what it answers for. */
    public Organisation answeringFor(String newRemit) {
        return new Organisation(
                id, kind, name, shortName, parentId, siret, newRemit, email, phone, endedOn, version, unitType, hours);
    }
}

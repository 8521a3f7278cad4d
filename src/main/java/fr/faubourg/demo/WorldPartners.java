package fr.faubourg.demo;

import fr.faubourg.directory.Contact;
import fr.faubourg.directory.Organisation;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.directory.Organisations;
import fr.faubourg.directory.Responsibilities;
import fr.faubourg.directory.ResponsibilityRole;
import fr.faubourg.territory.PlaceId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the partners into the directory, and says who owns and who manages which place. */
@Component
class WorldPartners {

    private static final String AGREEMENT = "Convention de gestion urbaine 2024–2030";

    private final Organisations organisations;
    private final Responsibilities responsibilities;

    WorldPartners(Organisations organisations, Responsibilities responsibilities) {
        this.organisations = organisations;
        this.responsibilities = responsibilities;
    }

    Map<Partner, OrganisationId> build(List<DrawnPlace> drawn, Map<String, PlaceId> places, LocalDate today) {
        var built = new EnumMap<Partner, OrganisationId>(Partner.class);
        for (Partner partner : Partner.values()) {
            var above = partner.above == null ? null : built.get(partner.above);
            built.put(
                    partner,
                    organisations.add(Organisation.named(partner.kind, partner.title, above)
                            .answeringFor(partner.remit)));
        }
        contacts(built);
        LocalDate agreed = LocalDate.of(today.getYear() - 2, 4, 1);
        for (DrawnPlace place : drawn) {
            if (!place.owner().isEmpty()) {
                PlaceId id = Objects.requireNonNull(places.get(place.code()));
                say(id, built, place.owner(), ResponsibilityRole.OWNER, null, null);
                if (place.code().equals("jardin-lavoir")) {
                    LocalDate handedOver = LocalDate.of(today.getYear() - 1, 4, 1);
                    say(id, built, "ville-espaces-verts", ResponsibilityRole.MANAGER, agreed, handedOver.minusDays(1));
                    say(id, built, place.manager(), ResponsibilityRole.MANAGER, handedOver, null);
                } else {
                    say(id, built, place.manager(), ResponsibilityRole.MANAGER, agreed, null);
                }
            }
        }
        return built;
    }

    private void say(
            PlaceId place,
            Map<Partner, OrganisationId> partners,
            String code,
            ResponsibilityRole role,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        OrganisationId organisation = Objects.requireNonNull(partners.get(Partner.of(code)));
        String source = role == ResponsibilityRole.OWNER ? "Cadastre" : AGREEMENT;
        responsibilities.record(place, organisation, role, from, to, source);
    }

    private void contacts(Map<Partner, OrganisationId> partners) {
        for (Person person : Person.values()) {
            Partner partner = person.rights.getFirst().partner();
            String job = person.job.replaceFirst("[,:].*", "").strip();
            organisations.addContact(Contact.at(
                    Objects.requireNonNull(partners.get(partner)), person.fullName, job, person.email(), ""));
        }
        organisations.addContact(Contact.at(
                Objects.requireNonNull(partners.get(Partner.SYNDIC)),
                "Hélène Perrin",
                "Gestionnaire de copropriété",
                "contact@syndic-perrin.example",
                "02 99 00 00 12"));
        organisations.addContact(Contact.at(
                Objects.requireNonNull(partners.get(Partner.REGIE)),
                "Moussa Traoré",
                "Chef d’équipe",
                "equipe@mains-vertes.example",
                "02 99 00 00 31"));
    }
}

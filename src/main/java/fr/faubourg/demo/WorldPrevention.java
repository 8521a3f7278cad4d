package fr.faubourg.demo;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.prevention.PartnerRole;
import fr.faubourg.prevention.PreventionChronicle;
import fr.faubourg.prevention.PreventionChronicle.Held;
import fr.faubourg.prevention.PreventionChronicle.Told;
import fr.faubourg.watch.Chronicle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What partners planned together against what keeps coming back: three that are over, one that is being planned, one that was rained off. */
@Component
class WorldPrevention implements Sequel {
    private final PreventionChronicle chronicle;
    private final Chronicle grid;

    WorldPrevention(PreventionChronicle chronicle, Chronicle grid) {
        this.chronicle = chronicle;
        this.grid = grid;
    }

    @Override
    public void tell(Setting setting) {
        chronicle.tell(List.of(
                told(
                        setting,
                        "Grand nettoyage des Cordiers",
                        "Vider les pieds d’immeuble, et dire à tous où et quand se déposent les encombrants.",
                        "nettoyage-participatif",
                        List.of("proprete"),
                        List.of("cordiers"),
                        200,
                        null,
                        "680.00",
                        Partner.REGIE,
                        Map.of(
                                setting.organisation(Partner.HABITAT_NORD), PartnerRole.FUNDER,
                                setting.organisation(Partner.VILLE_PROPRETE), PartnerRole.PARTNER),
                        List.of(held(
                                setting,
                                200,
                                14,
                                17,
                                "Ramassage en équipes, tri, goûter au pied de la tour",
                                34,
                                21,
                                6)),
                        "Les enfants ont fait venir les parents. La benne était trop petite\u00a0; la prochaine fois, deux, et un mercredi.",
                        ""),
                told(
                        setting,
                        "Le tri, de porte en porte, au Moulin",
                        "Que chaque logement sache quoi mettre dans quel bac, après le changement des consignes.",
                        "sensibilisation-tri",
                        List.of("proprete"),
                        List.of("moulin"),
                        310,
                        304,
                        "1450.00",
                        Partner.AGGLO_COLLECTE,
                        Map.of(
                                setting.organisation(Partner.HABITAT_NORD), PartnerRole.PARTNER,
                                setting.organisation(Partner.CENTRE_SOCIAL), PartnerRole.PARTNER),
                        List.of(
                                held(setting, 310, 17, 19, "Halls 1 à 4\u00a0: 61 portes, 38 ouvertes", 38, 12, 4),
                                held(setting, 307, 17, 19, "Halls 5 à 8\u00a0: 58 portes, 29 ouvertes", 29, 9, 4),
                                held(setting, 304, 10, 12, "Passage pour les absents, le samedi", 22, 15, 3)),
                        "Le samedi matin trouve ceux que le soir manque. Des mémos en images ont été demandés.",
                        ""),
                told(
                        setting,
                        "Réunions de hall aux Cordiers",
                        "Apaiser les soirées d’été au pied du hall 3 et rappeler les règles ensemble.",
                        "reunion-de-hall",
                        List.of("parties-communes", "occupation"),
                        List.of("cordiers-h3"),
                        140,
                        126,
                        null,
                        Partner.CENTRE_SOCIAL,
                        Map.of(setting.organisation(Partner.HABITAT_NORD), PartnerRole.PARTNER),
                        List.of(
                                held(setting, 140, 18, 20, "Ce que chacun entend, ce que chacun demande", 14, 0, 3),
                                held(setting, 126, 18, 19, "Une charte du hall, affichée", 17, 4, 3)),
                        "Les jeunes sont venus la seconde fois, quand la réunion s’est tenue dehors.",
                        ""),
                told(
                        setting,
                        "Fête du mail propre",
                        "Redonner envie de traverser le mail des Cordiers.",
                        "animation-pied-d-immeuble",
                        List.of("proprete", "espaces-verts"),
                        List.of("mail-cordiers"),
                        75,
                        null,
                        null,
                        Partner.CENTRE_SOCIAL,
                        Map.of(),
                        List.of(),
                        "",
                        "Orages annoncés\u00a0; reportée au printemps."),
                told(
                        setting,
                        "Nettoyage de printemps des deux résidences",
                        "Refaire aux Cordiers et au Moulin ce qui a plu, avec deux bennes.",
                        "nettoyage-participatif",
                        List.of("proprete"),
                        List.of("cordiers", "moulin"),
                        -120,
                        null,
                        "1300.00",
                        Partner.REGIE,
                        Map.of(
                                setting.organisation(Partner.HABITAT_NORD), PartnerRole.FUNDER,
                                setting.organisation(Partner.AGGLO_COLLECTE), PartnerRole.PARTNER),
                        List.of(),
                        "",
                        "")));
    }

    private Told told(
            Setting setting,
            String title,
            String aim,
            String kind,
            List<String> themes,
            List<String> places,
            int daysAgo,
            @Nullable Integer untilDaysAgo,
            @Nullable String cost,
            Partner lead,
            Map<OrganisationId, PartnerRole> others,
            List<Held> sessions,
            String learnt,
            String cancelled) {
        LocalDate today = setting.today();
        return new Told(
                title,
                aim,
                kind,
                themes.stream()
                        .map(code -> Objects.requireNonNull(grid.categories().get(code), code))
                        .toList(),
                places.stream().map(setting::place).toList(),
                today.minusDays(daysAgo),
                untilDaysAgo == null ? null : today.minusDays(untilDaysAgo),
                null,
                cost == null ? null : new BigDecimal(cost),
                setting.organisation(lead),
                others,
                sessions,
                learnt,
                cancelled,
                setting.person(Person.SAMUEL));
    }

    private static Held held(
            Setting setting,
            int daysAgo,
            int from,
            int to,
            String done,
            int residents,
            int children,
            int professionals) {
        return new Held(
                setting.today().minusDays(daysAgo),
                LocalTime.of(from, 0),
                LocalTime.of(to, 0),
                done,
                residents,
                children,
                professionals);
    }
}

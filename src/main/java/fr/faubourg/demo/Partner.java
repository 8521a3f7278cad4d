package fr.faubourg.demo;

import fr.faubourg.directory.OrganisationKind;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The organisations of the five communes and their units, all invented, those above before their units. */
enum Partner {
    HABITAT(OrganisationKind.LANDLORD, "Habitat des Deux Rives", null, "Bailleur social, 720 logements à Rivemont"),
    HABITAT_NORD(OrganisationKind.LANDLORD, "agence Nord", HABITAT, "Résidences des Tanneries"),
    HABITAT_SUD(OrganisationKind.LANDLORD, "agence Sud", HABITAT, "Résidences du Clos des Vignes"),
    LOGIS(OrganisationKind.LANDLORD, "Logis du Val", null, "Bailleur social, 270 logements à Rivemont"),
    VILLE(OrganisationKind.CITY, "Ville de Rivemont", null, "Commune"),
    VILLE_GUSP(
            OrganisationKind.CITY, "Gestion urbaine de proximité", VILLE, "Coordination des partenaires des quartiers"),
    VILLE_ECLAIRAGE(OrganisationKind.CITY, "Éclairage public", VILLE, "Candélabres, armoires électriques"),
    VILLE_PROPRETE(OrganisationKind.CITY, "Propreté urbaine", VILLE, "Balayage, encombrants, tags, voirie courante"),
    VILLE_ESPACES_VERTS(OrganisationKind.CITY, "Espaces verts", VILLE, "Parcs, plantations, aires de jeux"),
    AGGLO(
            OrganisationKind.INTERCOMMUNAL,
            "Communauté d’agglomération du Val d’Orne-Claire",
            null,
            "Déchets, eau, transports"),
    AGGLO_COLLECTE(
            OrganisationKind.INTERCOMMUNAL, "Collecte des déchets", AGGLO, "Conteneurs, points d’apport volontaire"),
    CENTRE_SOCIAL(OrganisationKind.SOCIAL_CENTRE, "Centre social Le Lavoir", null, "Accueil, médiation, activités"),
    REGIE(
            OrganisationKind.NEIGHBOURHOOD_COMPANY,
            "Régie de quartier Les Mains vertes",
            null,
            "Entretien des jardins et du mail, insertion"),
    COPROPRIETE(OrganisationKind.OTHER, "Copropriété des Peupliers", null, "96 lots"),
    SYNDIC(OrganisationKind.MANAGING_AGENT, "Syndic Perrin", null, "Copropriétés des Peupliers et des Mésangeais"),
    HABITAT_EST(OrganisationKind.LANDLORD, "agence Est", HABITAT, "Résidence du Courtil, Valmeray"),
    HABITAT_OUEST(OrganisationKind.LANDLORD, "agence Ouest", HABITAT, "Résidence de la Navette, Brissé"),
    HABITAT_MOBILE(
            OrganisationKind.LANDLORD,
            "agence mobile",
            HABITAT,
            "Logements des communes rurales, un camion et sa tournée"),
    FOYERS(
            OrganisationKind.LANDLORD,
            "Foyers de la Claire",
            null,
            "Bailleur social, 219 logements à Valmeray et à Brissé"),
    VILLE_VALMERAY(OrganisationKind.CITY, "Ville de Valmeray", null, "Commune"),
    VALMERAY_TECHNIQUE(
            OrganisationKind.CITY,
            "Services techniques de Valmeray",
            VILLE_VALMERAY,
            "Voirie, propreté, éclairage, espaces verts"),
    VILLE_BRISSE(OrganisationKind.CITY, "Ville de Brissé", null, "Commune"),
    BRISSE_TECHNIQUE(
            OrganisationKind.CITY,
            "Services techniques de Brissé",
            VILLE_BRISSE,
            "Voirie, propreté, éclairage, espaces verts"),
    SAINT_AUBERT(OrganisationKind.CITY, "Commune de Saint-Aubert-la-Plaine", null, "Commune rurale"),
    MONTREUIL(OrganisationKind.CITY, "Commune de Montreuil-les-Coteaux", null, "Commune rurale"),
    AGGLO_COHESION(
            OrganisationKind.INTERCOMMUNAL,
            "Cohésion sociale et urbaine",
            AGGLO,
            "Contrat de ville des quatre quartiers prioritaires"),
    ETAT(
            OrganisationKind.STATE,
            "Délégation de l’État au Val d’Orne-Claire",
            null,
            "Contrat de ville, abattement de taxe foncière"),
    AMENAGEUR(
            OrganisationKind.OTHER,
            "Aménagement du Val d’Orne-Claire",
            null,
            "Rénovation et relogement du quartier des Filatures"),
    ATELIERS(
            OrganisationKind.ASSOCIATION,
            "Les Ateliers du Rouet",
            null,
            "Tiers-lieu de la Filature, atelier de réparation"),
    JARDINS(OrganisationKind.ASSOCIATION, "Jardins d’en face", null, "Jardins partagés et compostage"),
    COPROPRIETE_MESANGEAIS(OrganisationKind.OTHER, "Copropriété des Mésangeais", null, "64 lots");

    final OrganisationKind kind;
    final String title;
    final @Nullable Partner above;
    final String remit;

    Partner(OrganisationKind kind, String title, @Nullable Partner above, String remit) {
        this.kind = kind;
        this.title = title;
        this.above = above;
        this.remit = remit;
    }

    /** Whether it is the first town, or one of its services. */
    boolean ofRivemont() {
        return this == VILLE || above == VILLE;
    }

    /** By its name in the files of the drawing: {@code habitat-nord}. */
    static Partner of(String code) {
        String wanted = code.replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(partner -> partner.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no partner " + code));
    }
}

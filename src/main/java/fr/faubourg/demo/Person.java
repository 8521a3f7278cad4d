package fr.faubourg.demo;

import fr.faubourg.access.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people of the demonstration, one for each job, all invented: each is a card on the sign-in page. */
public enum Person {
    NADIA(
            "Nadia Ferrand",
            "Chargée de développement social, Habitat des Deux Rives",
            List.of(new Right(Role.PRACTITIONER, Partner.HABITAT, null))),
    SAMUEL(
            "Samuel Okoye",
            "Chargé de mission GUSP, Ville de Rivemont\u00a0: qualifie et attribue",
            List.of(new Right(Role.REGULATOR, Partner.VILLE_GUSP, null))),
    INES(
            "Inès Morvan",
            "Médiatrice, centre social Le Lavoir",
            List.of(new Right(Role.PRACTITIONER, Partner.CENTRE_SOCIAL, "QN09901M"))),
    PAUL(
            "Paul Lestienne",
            "Responsable de l’agence Nord, Habitat des Deux Rives\u00a0: répond pour son agence",
            List.of(new Right(Role.PARTNER, Partner.HABITAT_NORD, null))),
    KARIM(
            "Karim Belhadj",
            "Centre technique municipal, Ville de Rivemont\u00a0: répond pour ses services",
            List.of(
                    new Right(Role.PARTNER, Partner.VILLE_ECLAIRAGE, null),
                    new Right(Role.PARTNER, Partner.VILLE_PROPRETE, null),
                    new Right(Role.PARTNER, Partner.VILLE_ESPACES_VERTS, null))),
    ODILE(
            "Odile Marchand",
            "Gestionnaire de secteur, Logis du Val\u00a0: répond pour ses résidences",
            List.of(new Right(Role.PARTNER, Partner.LOGIS, null))),
    MIREILLE(
            "Mireille Castan",
            "Adjointe au maire, Ville de Rivemont\u00a0: lit",
            List.of(new Right(Role.READER, Partner.VILLE, null))),
    HUGO(
            "Hugo Bellanger",
            "Administrateur\u00a0: comptes, périmètres, imports",
            List.of(new Right(Role.ADMINISTRATOR, Partner.VILLE, null))),
    CLAIRE(
            "Claire Hamon",
            "Régulatrice, Communauté d’agglomération\u00a0: qualifie et attribue à Valmeray et à Brissé",
            List.of(
                    new Right(Role.REGULATOR, Partner.AGGLO_COHESION, "99207"),
                    new Right(Role.REGULATOR, Partner.AGGLO_COHESION, "99041"))),
    FATOU(
            "Fatou Diarra",
            "Chargée de proximité de l’agence mobile, Habitat des Deux Rives",
            List.of(new Right(Role.PRACTITIONER, Partner.HABITAT_MOBILE, null))),
    LEILA(
            "Leïla Brahimi",
            "Médiatrice sociale, Ville de Valmeray",
            List.of(new Right(Role.PRACTITIONER, Partner.VILLE_VALMERAY, "99207"))),
    ELISE(
            "Élise Garnier",
            "Coordinatrice du tiers-lieu et des jardins partagés, Communauté d’agglomération",
            List.of(new Right(Role.PRACTITIONER, Partner.AGGLO_COHESION, null))),
    THOMAS(
            "Thomas Kervella",
            "Chargé de relogement, Aménagement du Val d’Orne-Claire",
            List.of(new Right(Role.PRACTITIONER, Partner.AMENAGEUR, "QN09904Q"))),
    CAROLE(
            "Carole Pichon",
            "Responsable des agences Est et Ouest, Habitat des Deux Rives\u00a0: répond pour elles",
            List.of(
                    new Right(Role.PARTNER, Partner.HABITAT_EST, null),
                    new Right(Role.PARTNER, Partner.HABITAT_OUEST, null))),
    BRUNO(
            "Bruno Delmas",
            "Gestionnaire technique, Foyers de la Claire\u00a0: répond pour ses résidences",
            List.of(new Right(Role.PARTNER, Partner.FOYERS, null))),
    GILLES(
            "Gilles Texier",
            "Directeur des services techniques, Ville de Valmeray\u00a0: répond pour eux",
            List.of(new Right(Role.PARTNER, Partner.VALMERAY_TECHNIQUE, null))),
    YANIS(
            "Yanis Chérif",
            "Animateur, association Les Ateliers du Rouet\u00a0: répond pour le tiers-lieu",
            List.of(new Right(Role.PARTNER, Partner.ATELIERS, null))),
    BRIGITTE(
            "Brigitte Lenoir",
            "Directrice de la cohésion sociale et urbaine, Communauté d’agglomération\u00a0: pilote et lit",
            List.of(new Right(Role.READER, Partner.AGGLO_COHESION, null))),
    AGNES(
            "Agnès Rolland",
            "Déléguée de l’État dans les quartiers\u00a0: lit",
            List.of(new Right(Role.READER, Partner.ETAT, null)));

    /** A role in one organisation, for the branch below one place of the drawing; null for everywhere. */
    record Right(Role role, Partner partner, @Nullable String place) {}

    final String fullName;
    final String job;
    final List<Right> rights;

    Person(String fullName, String job, List<Right> rights) {
        this.fullName = fullName;
        this.job = job;
        this.rights = rights;
    }

    /** The address that the account is signed in with. */
    public String email() {
        return switch (this) {
            case NADIA -> "nadia.ferrand@deux-rives.example";
            case SAMUEL -> "samuel.okoye@rivemont.example";
            case INES -> "ines.morvan@le-lavoir.example";
            case PAUL -> "paul.lestienne@deux-rives.example";
            case KARIM -> "karim.belhadj@rivemont.example";
            case ODILE -> "odile.marchand@logis-du-val.example";
            case MIREILLE -> "mireille.castan@rivemont.example";
            case HUGO -> "hugo.bellanger@rivemont.example";
            case CLAIRE -> "claire.hamon@orne-claire.example";
            case FATOU -> "fatou.diarra@deux-rives.example";
            case LEILA -> "leila.brahimi@valmeray.example";
            case ELISE -> "elise.garnier@orne-claire.example";
            case THOMAS -> "thomas.kervella@amenagement-val.example";
            case CAROLE -> "carole.pichon@deux-rives.example";
            case BRUNO -> "bruno.delmas@foyers-claire.example";
            case GILLES -> "gilles.texier@valmeray.example";
            case YANIS -> "yanis.cherif@ateliers-rouet.example";
            case BRIGITTE -> "brigitte.lenoir@orne-claire.example";
            case AGNES -> "agnes.rolland@etat-orne-claire.example";
        };
    }
}

package fr.faubourg.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is usually done about a trouble of a category.
 *
 * @param trade the code of the trade
 * @param firm who does it for landlords and towns that have no team of their own; invented
 * @param from the least it costs, in euros with tax
 * @param to the most
 * @param works what is written on the works order
 */
record Repair(String trade, String firm, int from, int to, List<String> works) {
    private static final Set<String> BUILT = Set.of("residence", "building", "entrance", "equipment");
    private static final Set<Partner> OWN_TEAMS = Set.of(
            Partner.VILLE_PROPRETE,
            Partner.VILLE_ESPACES_VERTS,
            Partner.VALMERAY_TECHNIQUE,
            Partner.BRISSE_TECHNIQUE,
            Partner.AGGLO_COLLECTE);

    private static final Repair LOCK = new Repair(
            "serrurerie",
            "Serrures du Val",
            140,
            780,
            List.of(
                    "Réglage de la porte et du ferme-porte",
                    "Remplacement de la ventouse",
                    "Changement de la serrure du hall"));
    private static final Repair CURRENT = new Repair(
            "electricite",
            "Orne Élec",
            90,
            520,
            List.of(
                    "Remplacement de la minuterie",
                    "Remplacement des hublots du palier",
                    "Recherche de panne et remise en service"));
    private static final Repair LIGHT = new Repair(
            "eclairage-public",
            "Orne Élec",
            120,
            900,
            List.of("Remplacement de la lanterne", "Réenclenchement de l’armoire, contrôle du départ"));
    private static final Repair LIFT = new Repair(
            "ascenseur",
            "Ascenseurs de la Claire",
            180,
            2_400,
            List.of(
                    "Dépannage, nettoyage des seuils",
                    "Remplacement de la carte de commande",
                    "Remplacement des boutons de palier"));
    private static final Repair PAINT = new Repair(
            "peinture",
            "Atelier Moreau Peinture",
            110,
            860,
            List.of("Effacement des inscriptions", "Reprise de peinture sur deux murs"));
    private static final Repair PESTS = new Repair(
            "nuisibles",
            "Hygiène 3 Vallées",
            150,
            640,
            List.of(
                    "Désinsectisation des gaines et des caves",
                    "Dératisation, pose de boîtes",
                    "Second passage de traitement"));
    private static final Repair PIPES = new Repair(
            "plomberie",
            "Plomberie Vasseur",
            130,
            1_250,
            List.of(
                    "Réparation de la fuite en gaine",
                    "Débouchage de la colonne",
                    "Remplacement d’un joint et contrôle"));
    private static final Repair DRAINS = new Repair(
            "assainissement", "Réseaux de l’Orne", 260, 1_900, List.of("Curage de l’avaloir", "Hydrocurage du réseau"));
    private static final Repair BULKY = new Repair(
            "encombrants",
            "Claire Propreté",
            70,
            380,
            List.of("Enlèvement d’encombrants", "Enlèvement d’un dépôt et lavage du sol"));
    private static final Repair CLEANING = new Repair(
            "nettoyage",
            "Claire Propreté",
            60,
            260,
            List.of("Passage supplémentaire de nettoyage", "Remise en état du local"));
    private static final Repair GREEN = new Repair(
            "espaces-verts",
            "Les Jardins de l’Orne",
            120,
            980,
            List.of("Taille et évacuation des branches", "Contrôle et réparation du jeu"));
    private static final Repair ROAD = new Repair(
            "voirie",
            "Travaux publics Leroux",
            240,
            2_800,
            List.of("Rebouchage et reprise d’enrobé", "Scellement de la bordure"));
    private static final Repair BENCH = new Repair(
            "mobilier",
            "Mobilier & Cie",
            160,
            1_100,
            List.of("Remplacement du banc", "Redressement du panneau et scellement"));
    private static final Repair WRECK =
            new Repair("enlevement-vehicules", "Fourrière du Val", 130, 240, List.of("Enlèvement d’un véhicule épave"));

    /** Null when nothing of the kind is done about it. */
    static @Nullable Repair of(String category, String placeKind) {
        boolean built = BUILT.contains(placeKind);
        return switch (category) {
            case "halls", "boites-aux-lettres", "acces" -> LOCK;
            case "parties-communes" -> CURRENT;
            case "eclairage" -> built ? CURRENT : LIGHT;
            case "ascenseurs" -> LIFT;
            case "tags", "degradations-murales" -> PAINT;
            case "nuisibles" -> PESTS;
            case "eau" -> built ? PIPES : DRAINS;
            case "depots-sauvages" -> BULKY;
            case "proprete", "sacs-ordures", "caves" -> CLEANING;
            case "espaces-verts" -> GREEN;
            case "voirie", "accessibilite" -> ROAD;
            case "mobilier" -> BENCH;
            case "stationnement" -> WRECK;
            default -> null;
        };
    }

    /** Some do it themselves. */
    String firm(Partner partner) {
        return OWN_TEAMS.contains(partner) ? "" : firm;
    }

    /** Rather cheap than dear, to ten cents. */
    BigDecimal cost(Random random) {
        double lot = random.nextDouble();
        return BigDecimal.valueOf(Math.round((from + lot * lot * (to - from)) * 10), 1)
                .setScale(2);
    }
}

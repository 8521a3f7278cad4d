package fr.faubourg.demo;

import static fr.faubourg.demo.Partner.AGGLO_COLLECTE;
import static fr.faubourg.demo.Partner.BRISSE_TECHNIQUE;
import static fr.faubourg.demo.Partner.VALMERAY_TECHNIQUE;
import static fr.faubourg.demo.Partner.VILLE_ECLAIRAGE;
import static fr.faubourg.demo.Partner.VILLE_ESPACES_VERTS;
import static fr.faubourg.demo.Partner.VILLE_PROPRETE;

import fr.faubourg.directory.OrganisationKind;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Who is asked in the story for a category at a place, and who answers.
 *
 * @param because as the régulateur writes it
 * @param answering whose account answers; the régulateur's own for partners without one
 */
record Charge(Partner partner, String because, Person answering) {

    private static final Map<String, List<String>> DONE = Map.ofEntries(
            Map.entry("voirie", List.of("Rebouché et balisage retiré.", "Bordure scellée, joint refait.")),
            Map.entry("eclairage", List.of("Lampe remplacée.", "Armoire réenclenchée, horloge réglée.")),
            Map.entry(
                    "espaces-verts", List.of("Repris par l’équipe, jeu contrôlé.", "Taille faite, branches évacuées.")),
            Map.entry("mobilier", List.of("Remplacé.", "Réparé sur place.")),
            Map.entry("stationnement", List.of("Véhicule enlevé par la fourrière.", "Potelets posés.")),
            Map.entry("halls", List.of("Serrurier passé, porte réglée.", "Vitre remplacée.")),
            Map.entry("ascenseurs", List.of("Remis en service, pièce changée.", "Boutons remplacés.")),
            Map.entry("tags", List.of("Effacé.", "Mur repeint.")),
            Map.entry("nuisibles", List.of("Traitement fait, second passage programmé.", "Trois passages faits.")),
            Map.entry("eau", List.of("Avaloir curé.", "Fuite réparée, plafond sec.")),
            Map.entry("accessibilite", List.of("Bordure abaissée.", "Rampe dégagée, sonnette déplacée.")));

    private static final List<String> CLEANED =
            List.of("Enlevé et nettoyé.", "Passage supplémentaire fait.", "Nettoyé, photo transmise.");

    static Charge of(String category, DrawnPlace place, Ground ground) {
        DrawnPlace said = place;
        while (said.manager().isEmpty() && !said.parent().isEmpty()) {
            said = ground.place(said.parent());
        }
        var manager = said.manager().isEmpty() ? Partner.VILLE : Partner.of(said.manager());
        boolean city = manager.kind == OrganisationKind.CITY && manager.ofRivemont();
        boolean municipal = manager.kind == OrganisationKind.CITY;
        Partner partner = switch (category) {
            case "eclairage" -> city ? VILLE_ECLAIRAGE : manager;
            case "espaces-verts" -> city ? VILLE_ESPACES_VERTS : manager;
            case "sacs-ordures" -> municipal ? AGGLO_COLLECTE : manager;
            default -> city ? VILLE_PROPRETE : technical(manager);
        };
        String because = partner == manager
                ? "Gestionnaire de «\u00a0" + said.name() + "\u00a0»."
                : "Service compétent\u00a0: " + partner.remit + ".";
        return new Charge(partner, because, answering(partner));
    }

    /** A town's schools and halls are looked after by its technical services. */
    private static Partner technical(Partner manager) {
        return switch (manager) {
            case VILLE_VALMERAY -> VALMERAY_TECHNIQUE;
            case VILLE_BRISSE -> BRISSE_TECHNIQUE;
            default -> manager;
        };
    }

    /** What is said when it is done. */
    String done(String category, Random random) {
        var words = DONE.getOrDefault(category, CLEANED);
        String said = words.get(random.nextInt(words.size()));
        return answering == Person.SAMUEL ? "Annoncé par téléphone\u00a0: " + said : said;
    }

    static Person answering(Partner partner) {
        return switch (partner) {
            case HABITAT_NORD -> Person.PAUL;
            case HABITAT_EST, HABITAT_OUEST -> Person.CAROLE;
            case LOGIS -> Person.ODILE;
            case FOYERS -> Person.BRUNO;
            case VILLE_ECLAIRAGE, VILLE_PROPRETE, VILLE_ESPACES_VERTS -> Person.KARIM;
            case VALMERAY_TECHNIQUE -> Person.GILLES;
            case ATELIERS -> Person.YANIS;
            case HABITAT,
                    HABITAT_SUD,
                    HABITAT_MOBILE,
                    VILLE,
                    VILLE_GUSP,
                    VILLE_VALMERAY,
                    VILLE_BRISSE,
                    BRISSE_TECHNIQUE,
                    SAINT_AUBERT,
                    MONTREUIL,
                    AGGLO,
                    AGGLO_COLLECTE,
                    AGGLO_COHESION,
                    ETAT,
                    AMENAGEUR,
                    CENTRE_SOCIAL,
                    JARDINS,
                    REGIE,
                    COPROPRIETE,
                    COPROPRIETE_MESANGEAIS,
                    SYNDIC -> Person.SAMUEL;
        };
    }
}

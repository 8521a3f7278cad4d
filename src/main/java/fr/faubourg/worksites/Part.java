package fr.faubourg.worksites;

import static fr.faubourg.worksites.PartField.chosen;
import static fr.faubourg.worksites.PartField.computedDay;
import static fr.faubourg.worksites.PartField.constant;
import static fr.faubourg.worksites.PartField.day;
import static fr.faubourg.worksites.PartField.line;
import static fr.faubourg.worksites.PartField.number;
import static fr.faubourg.worksites.PartField.text;

import fr.faubourg.history.HistoryPart;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.worksites.PartChoices.Among;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a worksite is made of besides itself: each part is declared once, and has from it its form, its table, its history and its undo.
 * What is written of residents is never who they are.
 */
enum Part {
    AREA(
            "lieux",
            "area",
            "Lieu",
            "Ajouter un lieu",
            "Lieu ajouté.|Lieu modifié.|Lieu retiré.",
            List.of(chosen("place", "place_id", "Lieu", Among.PLACES, "territory.place_v", "name")
                    .asked()
                    .hinted("Un quartier, une résidence, un immeuble, une entrée, un espace public."))),
    PHASE(
            "phases",
            "phase",
            "Phase",
            "Ajouter une phase",
            "Phase ajoutée.|Phase modifiée.|Phase retirée.",
            List.of(
                    line("name", "name", "Nom de la phase")
                            .asked()
                            .hinted("Par exemple\u00a0: façades et échafaudages."),
                    day("firstDay", "first_day", "Premier jour").asked(),
                    day("lastDay", "last_day", "Dernier jour").asked(),
                    text("description", "description", "Ce qui s’y fait", 3))),
    FIRM(
            "entreprises",
            "firm",
            "Entreprise",
            "Ajouter une entreprise",
            "Entreprise ajoutée.|Entreprise modifiée.|Entreprise retirée.",
            List.of(
                    chosen(
                                    "organisation",
                                    "organisation_id",
                                    "Partenaire de l’annuaire",
                                    Among.ORGANISATIONS,
                                    "directory.organisation_v",
                                    "full_name")
                            .hinted("S’il y est\u00a0; sinon, donnez son nom."),
                    line("name", "name", "Nom de l’entreprise"),
                    line("trade", "trade", "Corps d’état").hinted("Par exemple\u00a0: gros œuvre, voirie, réseaux."))),
    IMPACT(
            "impacts",
            "impact",
            "Impact",
            "Prévoir un impact",
            "Impact ajouté.|Impact modifié.|Impact retiré.",
            List.of(
                    chosen("kind", "kind_id", "Type d’impact", Among.KINDS, "worksites.impact_kind", "label")
                            .asked(),
                    chosen("phase", "phase_id", "Phase", Among.PHASES, "worksites.phase", "name")
                            .hinted("Sans choix\u00a0: pendant tout le chantier."),
                    constant("level", "level", "Niveau", ImpactLevel.class).asked(),
                    text("description", "description", "Ce qui sera gêné", 2),
                    line("publicTouched", "public_touched", "Public touché")
                            .hinted("Par exemple\u00a0: les 48 logements des entrées 2 à 6, les parents de l’école."),
                    text("mitigation", "mitigation", "Mesure prise pour réduire la gêne", 2),
                    chosen(
                            "organisation",
                            "organisation_id",
                            "Organisation responsable de la mesure",
                            Among.ORGANISATIONS,
                            "directory.organisation_v",
                            "full_name"),
                    chosen("account", "account_id", "Compte responsable", Among.ACCOUNTS, "access.account_v", "name")
                            .hinted("La mesure en retard apparaît sur sa page Aujourd’hui."),
                    line("contact", "contact", "Interlocuteur")
                            .hinted("Nom, fonction et téléphone professionnels\u00a0; jamais un habitant."),
                    day("dueOn", "due_on", "À mettre en place pour le"),
                    constant("state", "state", "Où en est la mesure", MitigationState.class)
                            .asked())),
    MESSAGE(
            "messages",
            "message",
            "Message aux habitants",
            "Préparer un message",
            "Message enregistré.|Message modifié.|Message retiré.",
            List.of(
                    constant("letter", "letter", "Modèle", LetterKind.class).asked(),
                    line("subject", "subject", "Objet").asked(),
                    text("body", "body", "Texte", 18)
                            .asked()
                            .upTo(12_000)
                            .hinted(
                                    "Relisez-le avant d’imprimer. Une ligne vide sépare deux paragraphes\u00a0; une ligne qui commence par # est un titre. Aucun nom d’habitant. Le texte n’est jamais traduit par une machine\u00a0: pour une autre langue, collez la traduction d’une personne."),
                    constant("language", "language", "Langue", ResidentLanguage.class)
                            .asked(),
                    constant("channel", "channel", "Canal", ResidentChannel.class)
                            .asked(),
                    line("audience", "audience", "Pour qui")
                            .hinted(
                                    "Par exemple\u00a0: tous les locataires des entrées 2 à 6, les commerçants de la place."),
                    PartField.places("places", "Lieux dont les habitants sont destinataires"),
                    day("sentOn", "sent_on", "Diffusé le").hinted("Vide tant qu’il n’est pas parti."))),
    MEETING(
            "reunions",
            "meeting",
            "Réunion ou visite",
            "Noter une réunion ou une visite",
            "Réunion ajoutée.|Réunion modifiée.|Réunion retirée.",
            List.of(
                    constant("kind", "kind", "Nature", GatheringKind.class).asked(),
                    day("heldOn", "held_on", "Date").asked(),
                    line("venue", "venue", "Lieu"),
                    number("residents", "residents", "Nombre d’habitants présents")
                            .hinted("Un nombre seulement\u00a0: jamais de liste de noms."),
                    text("organisations", "organisations", "Organisations présentes", 2)
                            .hinted("Les organisations, pas les personnes."),
                    text("decisions", "decisions", "Ce qui a été dit et décidé", 5))),
    COMPLAINT(
            "reclamations",
            "complaint",
            "Réclamation",
            "Noter une réclamation",
            "Réclamation notée.|Réclamation modifiée.|Réclamation retirée.",
            List.of(
                    day("receivedOn", "received_on", "Reçue le").asked(),
                    constant("channel", "channel", "Par", ComplaintChannel.class)
                            .asked(),
                    chosen("kind", "kind_id", "Type d’impact", Among.KINDS, "worksites.impact_kind", "label"),
                    text("what", "what", "De quoi l’on se plaint", 4)
                            .asked()
                            .hinted(
                                    "Aucune donnée personnelle\u00a0: ni nom, ni adresse, ni téléphone, ni numéro d’appartement d’habitant. Dites le fait et l’endroit."),
                    computedDay("dueOn", "due_on", "Réponse attendue pour le"),
                    text("answer", "answer", "Ce qui a été répondu", 4)
                            .hinted("Sans nommer la personne à qui l’on répond."),
                    day("answeredOn", "answered_on", "Répondu le"),
                    constant("answerChannel", "answer_channel", "Réponse par", ComplaintChannel.class)));

    private final String word;
    private final String table;
    private final String title;
    private final String adding;
    private final String done;
    private final List<PartField> fields;

    Part(String word, String table, String title, String adding, String done, List<PartField> fields) {
        this.word = word;
        this.table = table;
        this.title = title;
        this.adding = adding;
        this.done = done;
        this.fields = fields;
    }

    /** All of their words in addresses. */
    static final String WORDS = "lieux|phases|entreprises|impacts|messages|reunions|reclamations";

    static Optional<Part> named(String word) {
        return Stream.of(values()).filter(part -> part.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    String table() {
        return "worksites." + table;
    }

    String title() {
        return title;
    }

    String adding() {
        return adding;
    }

    String added() {
        return said(0);
    }

    String changed() {
        return said(1);
    }

    String removed() {
        return said(2);
    }

    private String said(int which) {
        return done.split("\\|", -1)[which];
    }

    List<PartField> fields() {
        return fields;
    }

    /** Whether the worksite lies elsewhere once it changed. */
    boolean moves() {
        return this == AREA;
    }

    HistoryPart history() {
        return HistoryPart.below(
                WorksiteHistory.KIND,
                table(),
                "worksite_id",
                title,
                HistoryPart.Added.GOES,
                fields.stream()
                        .filter(PartField::isKept)
                        .map(PartField::history)
                        .toList());
    }

    /** Rules between fields. */
    void check(Map<String, String> values, FormErrors errors) {
        switch (this) {
            case PHASE ->
                Typed.day(values.getOrDefault("firstDay", ""))
                        .filter(first -> Typed.day(values.getOrDefault("lastDay", ""))
                                .filter(last -> last.isBefore(first))
                                .isPresent())
                        .ifPresent(_ -> errors.add(
                                "lastDay", "La phase finit avant de commencer\u00a0: corrigez l’une des deux dates."));
            case FIRM -> {
                if (values.getOrDefault("organisation", "").isEmpty()
                        && values.getOrDefault("name", "").isEmpty()) {
                    errors.add("name", "Choisissez un partenaire de l’annuaire, ou donnez le nom de l’entreprise.");
                }
            }
            case IMPACT -> {
                boolean awaited = !values.getOrDefault("dueOn", "").isEmpty();
                if (awaited
                        && values.getOrDefault("organisation", "").isEmpty()
                        && values.getOrDefault("account", "").isEmpty()) {
                    errors.add("organisation", "Dites qui répond de la mesure attendue à cette date.");
                }
            }
            case COMPLAINT -> checkAnswer(values, errors);
            case AREA, MESSAGE, MEETING -> {}
        }
    }

    private static void checkAnswer(Map<String, String> values, FormErrors errors) {
        var received = Typed.day(values.getOrDefault("receivedOn", ""));
        var answered = Typed.day(values.getOrDefault("answeredOn", ""));
        if (answered.isPresent() && values.getOrDefault("answerChannel", "").isEmpty()) {
            errors.add("answerChannel", "Dites par quel canal la réponse est partie.");
        }
        if (answered.isPresent() && received.isPresent() && answered.get().isBefore(received.get())) {
            errors.add("answeredOn", "La réponse ne peut pas précéder la réclamation.");
        }
        if (answered.isEmpty() && !values.getOrDefault("answerChannel", "").isEmpty()) {
            errors.add("answeredOn", "Dites quand la réponse est partie, ou retirez son canal.");
        }
    }
}

package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.VisitSource;
import fr.faubourg.inbox.VisitStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a newcomer does first with observations, by job. */
@Component
class ObservationVisit implements VisitSource {
    private static final String LIST = "/constats";
    private static final String ASKED = LIST + "?etat=attribue&etat=programme&etat=en-cours";
    private static final String GRID = "/categories";

    private final VisitQueries queries;

    ObservationVisit(VisitQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<VisitStep> steps(Viewer viewer, Instant since) {
        var steps = new ArrayList<VisitStep>();
        if (viewer.has(Role.ADMINISTRATOR)) {
            steps.addAll(administrator());
        }
        if (viewer.has(Role.REGULATOR)) {
            steps.addAll(regulator(viewer, queries.movesBy(viewer, since)));
        } else if (viewer.has(Role.PRACTITIONER)) {
            steps.addAll(practitioner(viewer, queries.movesBy(viewer, since)));
        } else if (viewer.has(Role.PARTNER)) {
            steps.addAll(partner(viewer, queries.movesBy(viewer, since)));
        } else if (viewer.has(Role.READER)) {
            steps.addAll(reader(viewer));
        }
        return steps;
    }

    private List<VisitStep> administrator() {
        return List.of(
                VisitStep.toDo(
                        300,
                        "organisations",
                        "Ajouter les organisations partenaires",
                        "Les bailleurs, les services, les associations\u00a0: ceux à qui un constat sera confié.",
                        "/partenaires/nouveau",
                        queries.anyOrganisation()),
                VisitStep.toDo(
                        500,
                        "premier-import",
                        "Importer les constats que vous avez déjà",
                        "Le tableau du dernier diagnostic en marchant devient une liste et une carte.",
                        "/imports/nouveau?genre=constats",
                        queries.anyObservation()),
                VisitStep.toOpen(
                        550,
                        "grille",
                        "Régler la grille et les délais",
                        "Vos catégories, et sous combien de jours chacune attend une réponse.",
                        GRID));
    }

    private List<VisitStep> regulator(Viewer viewer, Set<String> moves) {
        return List.of(
                VisitStep.toOpen(
                        610,
                        "arrivees",
                        "Regarder ce qui est arrivé",
                        "Les nouveaux constats, que personne n’a encore triés.",
                        LIST + "?etat=nouveau"),
                VisitStep.toDo(
                        620,
                        "qualifier",
                        "Qualifier un constat",
                        "La bonne catégorie, la gravité, l’urgence\u00a0: ce qui décidera de la suite.",
                        queries.example(viewer, ObservationState.NEW, LIST + "?etat=nouveau"),
                        moves.contains(Move.QUALIFY.name())),
                VisitStep.toDo(
                        630,
                        "attribuer",
                        "L’attribuer à qui doit agir",
                        "Le gestionnaire du lieu est proposé, avec l’échéance de la catégorie.",
                        queries.example(viewer, ObservationState.QUALIFIED, LIST + "?etat=qualifie"),
                        moves.contains(Move.ASSIGN.name())),
                VisitStep.toDo(
                        640,
                        "verifier",
                        "Vérifier ce qui est annoncé fait",
                        "Sur place ou par quelqu’un qui passe\u00a0: un constat ne se clôt pas sur parole.",
                        queries.example(viewer, ObservationState.DONE, LIST + "?etat=realise"),
                        moves.contains(Move.VERIFY.name()) || moves.contains(Move.CLOSE.name())),
                VisitStep.toOpen(
                        650,
                        "bilan",
                        "Préparer le bilan du comité",
                        "Délais, retours, points forts\u00a0: chaque chiffre s’ouvre sur ses constats.",
                        "/bilans"));
    }

    private List<VisitStep> practitioner(Viewer viewer, Set<String> moves) {
        return List.of(
                VisitStep.toOpen(
                        710,
                        "carte",
                        "Voir votre quartier sur la carte",
                        "Ce qui est ouvert autour de vous, et les mêmes constats en liste.",
                        "/carte"),
                VisitStep.toDo(
                        720,
                        "noter",
                        "Noter ce que vous voyez",
                        "Une catégorie, une phrase, une photo\u00a0: moins d’une minute, aussi pour un point fort.",
                        "/constats/nouveau",
                        moves.contains(StepRepository.RECORD)),
                VisitStep.toOpen(
                        730,
                        "fil",
                        "Suivre un constat",
                        "Le fil dit qui a fait quoi, quand et pourquoi.",
                        queries.example(viewer, ObservationState.ASSIGNED, LIST)),
                VisitStep.toDo(
                        740,
                        "verifier",
                        "Vérifier sur place",
                        "Quelqu’un annonce que c’est fait\u00a0: vous passez devant, vous confirmez.",
                        queries.example(viewer, ObservationState.DONE, LIST + "?etat=realise"),
                        moves.contains(Move.VERIFY.name())),
                VisitStep.toOpen(
                        750,
                        "bilan",
                        "Ouvrir un bilan",
                        "De quoi préparer la réunion d’équipe ou le comité de quartier.",
                        "/bilans"));
    }

    private List<VisitStep> partner(Viewer viewer, Set<String> moves) {
        var asked = queries.asked(viewer, ASKED);
        return List.of(
                VisitStep.toOpen(
                        810,
                        "demandes",
                        "Lire ce que l’on vous demande",
                        "Les constats confiés à votre organisation, les plus pressés en tête.",
                        ASKED),
                VisitStep.toDo(
                        820,
                        "accepter",
                        "Accepter, et annoncer une date",
                        "Celle qui a noté le constat saura quand repasser.",
                        asked,
                        moves.contains(Move.ACCEPT.name())),
                VisitStep.toDo(
                        830,
                        "fait",
                        "Dire que c’est fait",
                        "Avec une phrase et, si vous pouvez, une photo d’après.",
                        asked,
                        moves.contains(Move.REPORT_DONE.name())),
                VisitStep.toOpen(
                        840,
                        "lieux",
                        "Vérifier les lieux dont on vous croit chargé",
                        "Si un lieu n’est pas à vous, dites-le\u00a0: vous ne recevrez plus ses constats.",
                        queries.ownOrganisation(viewer, "/partenaires")));
    }

    private List<VisitStep> reader(Viewer viewer) {
        return List.of(
                VisitStep.toOpen(
                        910,
                        "carte",
                        "Voir le territoire sur la carte",
                        "Les quartiers, et ce qui y est ouvert.",
                        "/carte"),
                VisitStep.toOpen(
                        920,
                        "retards",
                        "Regarder ce qui attend trop longtemps",
                        "Les constats dont l’échéance est passée, et chez qui.",
                        LIST + "?retard=oui"),
                VisitStep.toOpen(
                        930,
                        "fil",
                        "Ouvrir un constat et lire son fil",
                        "Chaque étape est signée et datée.",
                        queries.example(viewer, ObservationState.CLOSED, LIST)),
                VisitStep.toOpen(
                        940,
                        "bilan",
                        "Ouvrir un bilan",
                        "Chaque chiffre s’ouvre sur les constats qui le composent.",
                        "/bilans"));
    }
}

package fr.faubourg.reports;

import java.util.Arrays;
import java.util.Optional;

/** A figure of the follow-up (chiffre du suivi): what is counted, each opening the list of its records. */
public enum FollowUpFigure {
    /** Weaknesses, whatever their state (troubles). */
    SEEN("troubles"),
    /** Strengths (points forts). */
    STRENGTHS("points-forts"),
    /** Weaknesses that are done, verified or closed (traités). */
    TREATED("traites"),
    /** Treated, and seen done on the spot (vérifiés sur site). */
    VERIFIED("verifies"),
    /** Treated, and seen again afterwards (revenus). */
    CAME_BACK("revenus"),
    /** Treated, and residents were told (dits aux habitants). */
    TOLD("dits-aux-habitants"),
    /** Weaknesses that are closed (clos). */
    CLOSED("clos"),
    /** Closed, and nobody told residents (clos sans retour). */
    UNTOLD("clos-sans-retour"),
    /** Weaknesses that nobody has looked at yet (sans décision). */
    UNDECIDED("sans-decision"),
    /** Weaknesses that were qualified, at whatever time (qualifiés). */
    QUALIFIED("qualifies"),
    /** Weaknesses that were asked of somebody (attribués). */
    ASSIGNED("attribues"),
    /** Weaknesses for which a day was promised (programmés). */
    PLANNED("programmes"),
    /** Weaknesses rejected with a reason (rejetés). */
    REJECTED("rejetes"),
    /** Weaknesses that are nobody's job around this table (hors compétence). */
    OUT_OF_REMIT("hors-competence"),
    /** Weaknesses that an intervention which is done answers (suivis d'une intervention). */
    INTERVENED("suivis-intervention"),
    /** What was asked of organisations, less what was given or taken back (demandes). */
    TASKS("demandes"),
    /** Done (demandes réalisées). */
    TASKS_DONE("demandes-realisees"),
    /** Done, or past their date: those of which one may say whether they were in time (demandes échues). */
    TASKS_DUE("demandes-echues"),
    /** Done after their date, or past it (demandes en retard). */
    TASKS_LATE("demandes-en-retard"),
    /** Given back as somebody else's job (demandes rendues). */
    TASKS_GIVEN_BACK("demandes-rendues");

    private final String word;

    FollowUpFigure(String word) {
        this.word = word;
    }

    /** Its word in addresses. */
    String word() {
        return word;
    }

    static Optional<FollowUpFigure> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** Whether its records are what was asked of organisations; else observations. */
    public boolean isOfTasks() {
        return switch (this) {
            case TASKS, TASKS_DONE, TASKS_DUE, TASKS_LATE, TASKS_GIVEN_BACK -> true;
            case SEEN,
                    STRENGTHS,
                    TREATED,
                    VERIFIED,
                    CAME_BACK,
                    TOLD,
                    CLOSED,
                    UNTOLD,
                    UNDECIDED,
                    QUALIFIED,
                    ASSIGNED,
                    PLANNED,
                    REJECTED,
                    OUT_OF_REMIT,
                    INTERVENED -> false;
        };
    }
}

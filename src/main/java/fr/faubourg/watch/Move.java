package fr.faubourg.watch;

/** What somebody does to an observation to take it further (geste): one resource each under {@code /constats/{id}}. */
public enum Move {
    /** Sort and weigh it (qualifier). */
    QUALIFY,
    /** Ask it of organisations, or otherwise of those that are asked already (attribuer). */
    ASSIGN,
    /** An organisation takes its task, and may say when (prendre en charge). */
    ACCEPT,
    /** An organisation begins its task (commencer). */
    START,
    /** An organisation has done its task (déclarer réalisé). */
    REPORT_DONE,
    /** An organisation says that it is not its job: back to the régulateur (rendre). */
    RETURN,
    /** The régulateur takes a task back (retirer une demande). */
    WITHDRAW,
    /** The régulateur decides the state, whatever the tasks say (décider de l'état). */
    OVERRIDE,
    /** The state follows from the tasks again (revenir aux demandes). */
    LIFT_OVERRIDE,
    /** Somebody saw on the spot that it is done (vérifier sur site). */
    VERIFY,
    /** Nothing more is expected (clore). */
    CLOSE,
    /** Not kept: a duplicate, an error, personal data… (rejeter). */
    REJECT,
    /** Nobody's job around this table (déclarer hors compétence). */
    DECLARE_OUT_OF_REMIT,
    /** It was not done, or it came back (rouvrir). */
    REOPEN,
    /** Another says the same and is followed instead (réunir avec un autre constat). */
    MERGE,
    /** It was no duplicate after all (séparer). */
    SEPARATE;

    /** Whether nothing more is expected of the organisations that were asked. */
    boolean endsTasks() {
        return this == CLOSE || this == REJECT || this == DECLARE_OUT_OF_REMIT;
    }

    /** It is about one of the tasks, which is still to be done. */
    boolean isAboutATask() {
        return isAnswer() || this == WITHDRAW;
    }

    /** What an organisation says of its own task. */
    boolean isAnswer() {
        return this == ACCEPT || this == START || this == REPORT_DONE || this == RETURN;
    }
}

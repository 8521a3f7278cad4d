package fr.faubourg.merging;

/** What was done (acte de fusion). */
public enum MergeAct {
    /** Two records became one. */
    MERGE,
    /** A unit that ends handed over what it had open. */
    HANDOVER
}

package fr.faubourg.worksites;

/** Where a mitigation stands (état de la mesure). */
public enum MitigationState {
    TO_DO,
    UNDER_WAY,
    DONE,
    GIVEN_UP
}

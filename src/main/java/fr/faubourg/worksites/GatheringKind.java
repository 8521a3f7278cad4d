package fr.faubourg.worksites;

/** What people gathered for around a worksite. */
public enum GatheringKind {
    RESIDENTS,
    SITE_VISIT,
    FOLLOW_UP
}

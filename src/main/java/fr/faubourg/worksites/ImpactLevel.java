package fr.faubourg.worksites;

/** How much works are expected to disturb (niveau de l'impact). */
public enum ImpactLevel {
    LOW,
    MEDIUM,
    HIGH
}

package fr.faubourg.halls;

/** How often acts of one nature are seen (fréquence des actes). */
public enum ActFrequency {
    ONCE,
    SOMETIMES,
    WEEKLY,
    DAILY
}

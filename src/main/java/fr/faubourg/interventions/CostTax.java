package fr.faubourg.interventions;

/** Whether a cost is with or without value added tax. */
public enum CostTax {
    /** Toutes taxes comprises. */
    INCLUDED,
    /** Hors taxes. */
    EXCLUDED
}

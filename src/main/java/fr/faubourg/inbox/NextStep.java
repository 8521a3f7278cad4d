package fr.faubourg.inbox;

/**
 * The next thing to do while there is nothing yet.
 *
 * @param order position among the steps of all modules, ascending
 * @param title the act: "Importer les périmètres du territoire"
 * @param detail what it brings
 * @param href where it is done
 */
public record NextStep(int order, String title, String detail, String href) {}

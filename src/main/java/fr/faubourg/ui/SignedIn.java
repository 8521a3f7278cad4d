package fr.faubourg.ui;

/**
 * The person signed in, as the page chrome shows them.
 *
 * @param name full name, "Nadia Ferrand"
 * @param initials one to three capitals, "NF"
 * @param job what the person does and where, in French, "Chargée de développement social, Habitat des Deux Rives"
 */
public record SignedIn(String name, String initials, String job) {}

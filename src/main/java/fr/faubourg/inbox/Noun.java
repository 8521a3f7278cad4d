package fr.faubourg.inbox;

/** A French noun that agrees: {@code new Noun("constat", "constats", false)}. */
public record Noun(String singular, String plural, boolean feminine) {}

package fr.faubourg.access;

import java.util.UUID;

/** Identifies an account (compte). */
public record AccountId(UUID value) {}

package fr.faubourg.lineage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as threads name it.
 *
 * @param label what it is, in a few French words: "Constat n° 412, Éclairage éteint"
 * @param detail where it stands, when, who; or null
 * @param href its page
 */
public record ThreadRecord(UUID id, String label, @Nullable String detail, String href) {}

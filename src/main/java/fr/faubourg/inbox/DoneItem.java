package fr.faubourg.inbox;

import java.time.Instant;

/**
 * Something that was done while a person was away.
 *
 * @param title the record: "n° 412 · Éclairage éteint, passage Garance"
 * @param href its page
 * @param what was done and by whom: "Confiée par Samuel Okoye"
 * @param at when
 */
public record DoneItem(String title, String href, String what, Instant at) {}

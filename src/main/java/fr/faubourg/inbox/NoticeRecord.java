package fr.faubourg.inbox;

/**
 * A record that notices are about, as its reader may see it now.
 *
 * @param title what it is: "Constat n° 412, éclairage"; without personal data, since mails quote it
 * @param where in a few words, possibly empty
 * @param href its page
 */
public record NoticeRecord(String title, String where, String href) {}

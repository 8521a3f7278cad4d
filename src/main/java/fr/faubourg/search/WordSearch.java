package fr.faubourg.search;

/**
 * SQL for finding records by their words in a table that {@code shared.keep_words} made. Both statements give {@code id} and {@code day}, and take
 * the parameter {@code query}. Words that many records have are met at once among the newest; only when those do not fill the page are all records
 * looked up, which are few then. Neither sorts or reads hundreds of thousands of rows.
 */
public final class WordSearch {
    /** How many of the newest records are walked through: a few milliseconds. */
    private static final int WALKED = 4_000;

    private WordSearch() {}

    /** The matches among the newest records. */
    public static String newest(String table) {
        return """
                select walked.id, walked.day
                from (select w.id, w.day, w.words from %s w order by w.day desc, w.id desc limit %d) walked
                where walked.words @@ to_tsquery('public.fr', :query)\
                """.formatted(table, WALKED);
    }

    /** All matches, newest first, before anything else is asked of them. */
    public static String all(String table) {
        return """
                select w.id, w.day from %s w where w.words @@ to_tsquery('public.fr', :query)
                order by w.day desc, w.id desc offset 0\
                """.formatted(table);
    }
}

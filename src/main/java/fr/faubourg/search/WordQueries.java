package fr.faubourg.search;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * SQL for finding records by their words in a table that {@code shared.keep_words} made. Both statements give {@code id} and {@code day}, and take
 * the parameter {@code query}. Words that many records have are met at once among the newest; only when those do not fill the page are all records
 * looked up, which are few then. Neither sorts or reads hundreds of thousands of rows.
 */
public final class WordQueries {
    /** How many of the newest records are walked through: a few milliseconds. */
    private static final int WALKED = 4_000;

    private WordQueries() {}

    /** Looks for candidates with one of the two statements. */
    @FunctionalInterface
    public interface Look {
        List<SearchHit> among(String candidates);
    }

    /** The newest matches, up to the limit; all records are looked up only when the newest are not enough. */
    public static List<SearchHit> newestFirst(String table, int limit, Look look) {
        List<SearchHit> newest = look.among(newest(table));
        return newest.size() < limit ? look.among(all(table)) : newest;
    }

    /** Reads texts one by one, however many there are; inside a transaction. @param sql one text a row, with the parameter {@code since} */
    public static void texts(JdbcClient jdbc, String sql, Instant since, Consumer<String> texts) {
        try (var stream = jdbc
                .sql(sql)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .withFetchSize(1_000)
                .query(String.class)
                .stream()) {
            stream.forEach(texts);
        }
    }

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

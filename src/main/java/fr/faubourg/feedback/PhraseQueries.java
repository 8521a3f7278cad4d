package fr.faubourg.feedback;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and mends the fixed phrases of notices. */
@Repository
class PhraseQueries {
    private final JdbcClient jdbc;

    PhraseQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A phrase.
     *
     * @param kind SUBJECT for what a category is called, else what a notice says
     * @param category the code of the category of a subject; empty otherwise
     * @param reviewedBy who read it again, empty when nobody did
     */
    record Phrase(
            UUID id,
            String kind,
            String category,
            NoticeLanguage language,
            String words,
            String reviewedBy,
            int version) {}

    private static final String COLUMNS =
            "p.id, p.kind, p.category_code as category, p.language, p.words, p.reviewed_by, p.version";

    /** All phrases that a notice about a category needs: its own subject, or that of its theme. */
    List<Phrase> about(UUID category, Collection<String> kinds) {
        return jdbc.sql("""
                        select %s
                        from feedback.phrase p
                        where p.kind = any (:kinds)
                        union all
                        select %s
                        from feedback.phrase p
                        where p.kind = 'SUBJECT' and p.category_code = (
                            select s.category_code
                            from watch.category_v c
                            join feedback.phrase s on s.kind = 'SUBJECT' and s.language = 'FR' and s.category_code in (c.code, c.theme_code)
                            where c.id = :category
                            order by (s.category_code = c.code) desc
                            limit 1)
                        """.formatted(COLUMNS, COLUMNS))
                .param("category", category)
                .param("kinds", kinds.toArray(String[]::new))
                .query(Phrase.class)
                .list();
    }

    /** All of them: what notices say, then the subjects. */
    List<Phrase> all() {
        return jdbc.sql("select " + COLUMNS + " from feedback.phrase p order by p.category_code, p.kind, p.language")
                .query(Phrase.class)
                .list();
    }

    Optional<Phrase> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from feedback.phrase p where p.id = :id")
                .param("id", id)
                .query(Phrase.class)
                .optional();
    }

    /** Mends it; false when somebody else did since. */
    boolean mend(UUID id, String words, String reviewedBy, int version) {
        return jdbc.sql("""
                        update feedback.phrase set words = :words, reviewed_by = :reviewedBy, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("words", words)
                        .param("reviewedBy", reviewedBy)
                        .param("id", id)
                        .param("version", version)
                        .update()
                > 0;
    }
}

package fr.faubourg.search;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words that occur anywhere (vocabulaire): tells known words from mistyped ones, and which was meant. */
@Repository
class Vocabulary {
    /** How many of the words that look most alike, by their trigrams, are considered; the distance in letters then decides. */
    private static final int CANDIDATES = 60;

    private final JdbcClient jdbc;

    Vocabulary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the uses of words, and the words that are new. */
    void add(Map<String, Integer> uses) {
        List<Map.Entry<String, Integer>> sorted =
                uses.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        jdbc.sql("""
                insert into search.word (word, stem, uses)
                select w.word, coalesce(nullif((tsvector_to_array(to_tsvector('public.fr', w.word)))[1], ''), w.word), w.uses
                from unnest(:words::text[], :uses::bigint[]) as w (word, uses)
                on conflict (word) do update set uses = word.uses + excluded.uses
                """)
                .param("words", sorted.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(
                        "uses",
                        sorted.stream().map(each -> (long) each.getValue()).toArray(Long[]::new))
                .update();
    }

    /**
     * The query with each unknown word replaced by the nearest known one; the same query when there is nothing to mend. The last word is known when
     * a word begins with it.
     */
    SearchQuery mend(SearchQuery query) {
        SearchQuery mended = query;
        for (int position : unknown(query)) {
            Optional<String> meant = nearest(query.words().get(position));
            if (meant.isPresent()) {
                mended = mended.with(position, meant.get());
            }
        }
        return mended;
    }

    /** Up to which moment the texts of a kind have been read; the beginning of time before the first reading. */
    Instant readUntil(String kind) {
        return jdbc.sql("select read_until from search.refresh where kind = :kind")
                .param("kind", kind)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(Instant.EPOCH);
    }

    /** Keeps that they have been read up to this moment. */
    void markRead(String kind, Instant until) {
        jdbc.sql("""
                insert into search.refresh (kind, read_until) values (:kind, :until)
                on conflict (kind) do update set read_until = excluded.read_until
                """).param("kind", kind).param("until", Timestamp.from(until)).update();
    }

    private List<Integer> unknown(SearchQuery query) {
        return jdbc.sql("""
                select t.position - 1
                from unnest(:words::text[]) with ordinality as t (word, position)
                where t.word ~ '^[a-z]{4,}$'
                  and to_tsvector('public.fr', t.word) <> ''
                  and not exists (select from search.word w where w.word = t.word)
                  and not exists (
                      select from search.word w where w.stem = (tsvector_to_array(to_tsvector('public.fr', t.word)))[1])
                  and not (t.position = :last and exists (select from search.word w where w.word like t.word || '%'))
                order by t.position
                """)
                .param("words", query.words().toArray(String[]::new))
                .param("last", query.words().size())
                .query(Integer.class)
                .list();
    }

    private Optional<String> nearest(String typed) {
        record Candidate(String word, int distance) {}
        // The words that look most alike come from the index; the sort keeps the more usual one first among equals.
        return jdbc.sql("""
                        select word from (
                            select word, uses from search.word order by word operator(public.<->) :typed limit :candidates
                        ) alike
                        order by uses desc, word
                        """).param("typed", typed).param("candidates", CANDIDATES).query(String.class).list().stream()
                .flatMap(word -> Typing.distance(typed, word).stream().mapToObj(far -> new Candidate(word, far)))
                .min(Comparator.comparingInt(Candidate::distance))
                .map(Candidate::word);
    }
}

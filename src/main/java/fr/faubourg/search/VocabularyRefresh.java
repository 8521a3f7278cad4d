package fr.faubourg.search;

import fr.faubourg.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the vocabulary up to date afterwards, so that recording and importing cost nothing more: reads the texts recorded since the last time. A word
 * becomes a correction within a minute; the records themselves are found at once.
 */
@Component
class VocabularyRefresh implements RecurringJob {
    /** Read again each time, for what was recorded in transactions that ended later; a few uses are then counted twice, which does no harm. */
    private static final Duration OVERLAP = Duration.ofSeconds(90);

    /** How many different words are held before they are written. */
    private static final int HELD = 5_000;

    private final List<SearchSource> sources;
    private final Vocabulary vocabulary;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VocabularyRefresh(List<SearchSource> sources, Vocabulary vocabulary, TransactionTemplate transaction, Clock clock) {
        this.sources = List.copyOf(sources);
        this.vocabulary = vocabulary;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "search.vocabulary";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofSeconds(45));
    }

    @Override
    public void run() {
        sources.forEach(source -> transaction.executeWithoutResult(_ -> refresh(source)));
    }

    private void refresh(SearchSource source) {
        Instant now = clock.instant();
        Map<String, Integer> uses = new HashMap<>();
        source.textsRecordedSince(vocabulary.readUntil(source.kind()), text -> {
            for (String word : Words.in(text)) {
                if (isWorthKeeping(word)) {
                    uses.merge(word, 1, Integer::sum);
                }
            }
            if (uses.size() >= HELD) {
                vocabulary.add(uses);
                uses.clear();
            }
        });
        if (!uses.isEmpty()) {
            vocabulary.add(uses);
        }
        vocabulary.markRead(source.kind(), now.minus(OVERLAP));
    }

    private static boolean isWorthKeeping(String word) {
        return word.length() >= 4 && word.length() <= 40 && Character.isLetter(word.charAt(0));
    }
}

package fr.faubourg.feedback;

import fr.faubourg.watch.ObservationDetails;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts notices together from the fixed phrases; nothing else is ever written in a language but French. */
@Component
class Notices {
    private static final String HEADING = "HEADING";
    private static final String SUBJECT = "SUBJECT";
    private static final String THANKS = "THANKS";
    private static final String DAY = "{date}";

    private final PhraseQueries phrases;

    Notices(PhraseQueries phrases) {
        this.phrases = phrases;
    }

    HallNotice notice(ObservationDetails.Facts facts, NoticeForm.Chosen chosen) {
        var found =
                phrases.about(facts.categoryId(), List.of(HEADING, chosen.step().name(), THANKS));
        var blocks = new ArrayList<HallNotice.Block>();
        Set<String> unread = new LinkedHashSet<>();
        for (NoticeLanguage language : chosen.languages()) {
            var own = found.stream()
                    .filter(phrase -> phrase.language() == language)
                    .toList();
            String sentence = words(own, chosen.step().name());
            blocks.add(new HallNotice.Block(
                    language,
                    words(own, HEADING),
                    language == NoticeLanguage.FR && words(own, SUBJECT).isEmpty()
                            ? facts.category()
                            : words(own, SUBJECT),
                    chosen.day() == null ? sentence : sentence.replace(DAY, language.day(chosen.day())),
                    words(own, THANKS)));
            if (language != NoticeLanguage.FR
                    && own.stream().anyMatch(phrase -> phrase.reviewedBy().isEmpty())) {
                unread.add(language.ownName());
            }
        }
        return new HallNotice(facts.number(), facts.place(), blocks, List.copyOf(unread));
    }

    private static String words(List<PhraseQueries.Phrase> own, String kind) {
        return own.stream()
                .filter(phrase -> phrase.kind().equals(kind))
                .map(PhraseQueries.Phrase::words)
                .findFirst()
                .orElse("");
    }
}

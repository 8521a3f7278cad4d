package fr.faubourg.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineTests {
    private static final List<Noun> FINDINGS = List.of(new Noun("constat", "constats", false));
    private static final List<Noun> ANSWERS = List.of(new Noun("réponse", "réponses", true));

    @Test
    void saysWhatWaitsAndWhatIsLate() {
        assertThat(Headline.of(new InboxCount(4, 2), FINDINGS))
                .isEqualTo("Quatre constats vous attendent, deux sont en retard");
        assertThat(Headline.of(new InboxCount(3, 1), FINDINGS))
                .isEqualTo("Trois constats vous attendent, un est en retard");
        assertThat(Headline.of(new InboxCount(5, 0), FINDINGS)).isEqualTo("Cinq constats vous attendent");
    }

    @Test
    void agreesWithOneAndWithTheFeminine() {
        assertThat(Headline.of(new InboxCount(1, 1), ANSWERS)).isEqualTo("Une réponse vous attend, en retard");
        assertThat(Headline.of(new InboxCount(2, 2), ANSWERS))
                .isEqualTo("Deux réponses vous attendent, toutes en retard");
        assertThat(Headline.of(new InboxCount(2, 1), ANSWERS))
                .isEqualTo("Deux réponses vous attendent, une est en retard");
    }

    @Test
    void countsSeveralKindsAsThingsAndWritesLargeNumbersInFigures() {
        var kinds = List.of(FINDINGS.getFirst(), ANSWERS.getFirst());
        assertThat(Headline.of(new InboxCount(7, 0), kinds)).isEqualTo("Sept choses vous attendent");
        assertThat(Headline.of(new InboxCount(1200, 17), FINDINGS))
                .isEqualTo("1\u202F200 constats vous attendent, 17 sont en retard");
    }

    @Test
    void saysThatNothingWaits() {
        assertThat(Headline.of(InboxCount.NOTHING, List.of())).isEqualTo("Rien ne vous attend aujourd’hui");
    }
}

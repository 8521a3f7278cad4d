package fr.faubourg.halls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementTests {
    @Test
    void shareCountsEqualLevelsAndTwoLevelsWeighTwice() {
        var agreement = Agreement.of(gaps(0, 0, 2, -1));
        assertThat(agreement.share()).isEqualTo(0.5);
        assertThat(agreement.meanGap()).isEqualTo(0.75);
        assertThat(agreement.higher()).isEqualTo(1);
        assertThat(agreement.lower()).isEqualTo(1);
    }

    @Test
    void entrancesThatOneLeftOutAreNotCompared() {
        assertThat(Agreement.of(gaps(0, null)).compared()).isEqualTo(1);
        assertThat(HarmonisationPages.finding(Agreement.of(gaps((Integer) null))))
                .isEqualTo("Aucune entrée n’a été cotée par les deux");
    }

    private static List<Comparison> gaps(@Nullable Integer... gaps) {
        return Arrays.stream(gaps)
                .map(gap -> new Comparison(new UUID(0, 1), "Hall", null, null, null, gap))
                .toList();
    }
}

package fr.faubourg.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTests {
    @Test
    void lastPageSaysWhichRowsItHolds() {
        var page = new Page<>(List.of("a"), new Paging(3, 30), 61);
        assertThat(page.pages()).isEqualTo(3);
        assertThat(page.first()).isEqualTo(61);
        assertThat(page.last()).isEqualTo(61);
        assertThat(page.hasPrevious()).isTrue();
        assertThat(page.hasNext()).isFalse();
    }

    @Test
    void emptyListIsOnePage() {
        var page = new Page<>(List.<String>of(), new Paging(1, 30), 0);
        assertThat(page.pages()).isEqualTo(1);
        assertThat(page.first()).isZero();
        assertThat(page.hasNext()).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "-2", "deux", "99999999", "1 or 1=1"})
    void whateverIsNoPageNumberIsTheFirstPage(String text) {
        assertThat(Paging.of(text).number()).isEqualTo(1);
        assertThat(Paging.of("4").offset()).isEqualTo(150);
    }
}

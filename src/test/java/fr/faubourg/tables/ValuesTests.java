package fr.faubourg.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTests {
    @Test
    void readsNumbersAsWrittenInFrance() {
        assertThat(Values.decimal("12 345,60")).isEqualByComparingTo("12345.60");
        assertThat(Values.decimal("12\u202F345")).isEqualByComparingTo("12345");
        assertThat(Values.decimal("-1.5e3")).isEqualByComparingTo("-1500");
        assertThat(Values.integer("1\u00A0200")).isEqualTo(1200);
        assertThatThrownBy(() -> Values.integer("1,5")).hasMessageContaining("entier");
        assertThatThrownBy(() -> Values.decimal("douze")).hasMessageContaining("n’est pas un nombre");
        assertThatThrownBy(() -> Values.integer("1e999999999")).isInstanceOf(Values.Unreadable.class);
    }

    @Test
    void readsDates() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        assertThat(Values.date("2026-11-20")).isEqualTo(day);
        assertThat(Values.date("20/11/2026")).isEqualTo(day);
        assertThat(Values.date("20.11.2026 14h30")).isEqualTo(day);
        assertThat(Values.date("2026-11-20T10:00:00Z")).isEqualTo(day);
        assertThatThrownBy(() -> Values.date("31/02/2026")).hasMessageContaining("n’est pas une date");
        assertThatThrownBy(() -> Values.date("hier")).hasMessageContaining("n’est pas une date");
    }

    @Test
    void readsDatesInTheStylesOfFrance() {
        LocalDate day = LocalDate.of(2026, 3, 12);
        for (String text : List.of(
                "12/03/2026",
                "12-03-26",
                "12.3.26",
                "12 mars 2026",
                "jeudi 12 mars 2026",
                "Lundi 12 mars 2026 à 14h30",
                "12 mars 26",
                "12-mars-2026",
                "2026/03/12",
                "20260312",
                "46093",
                "46093,75")) {
            assertThat(Values.date(text)).as(text).isEqualTo(day);
        }
        assertThat(Values.date("1er février 2026")).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(Values.date("3 janv. 1998")).isEqualTo(LocalDate.of(1998, 1, 3));
        assertThat(Values.date("15/06/85")).isEqualTo(LocalDate.of(1985, 6, 15));
        for (String text : List.of("mars 2026", "12 floréal 2026", "12345", "99999999", "2026", "31/04/2026")) {
            assertThatThrownBy(() -> Values.date(text)).as(text).isInstanceOf(Values.Unreadable.class);
        }
        assertThatThrownBy(() -> Values.check(ValueKind.TEXT, "#REF!")).hasMessageContaining("erreur de calcul");
        assertThat(Values.yesNo("✓")).isTrue();
    }

    @Test
    void readsMomentsInParisTimeUnlessTheySayOtherwise() {
        assertThat(Values.moment("2026-11-20")).isEqualTo(Instant.parse("2026-11-19T23:00:00Z"));
        assertThat(Values.moment("20/07/2026 14h30")).isEqualTo(Instant.parse("2026-07-20T12:30:00Z"));
        assertThat(Values.moment("20/07/2026 à 14:30")).isEqualTo(Instant.parse("2026-07-20T12:30:00Z"));
        assertThat(Values.moment("2026-07-20T14:30:15.123")).isEqualTo(Instant.parse("2026-07-20T12:30:15Z"));
        assertThat(Values.moment("2026-07-20 14:30:00+00:00")).isEqualTo(Instant.parse("2026-07-20T14:30:00Z"));
        assertThat(Values.moment("2026-07-20T14:30:00+0200")).isEqualTo(Instant.parse("2026-07-20T12:30:00Z"));
        assertThatThrownBy(() -> Values.moment("2026-07-20 25:00")).isInstanceOf(Values.Unreadable.class);
    }

    @Test
    void readsYesAndNo() {
        assertThat(Values.yesNo("Oui")).isTrue();
        assertThat(Values.yesNo("x")).isTrue();
        assertThat(Values.yesNo("FAUX")).isFalse();
        assertThatThrownBy(() -> Values.yesNo("peut-être")).hasMessageContaining("ni oui ni non");
    }

    @Test
    void comparesWordsWithoutCaseAccentsAndPunctuation() {
        assertThat(Values.plain("  Déclaré_le (date) ")).isEqualTo("declare le date");
    }
}

package fr.faubourg.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchFormatTests {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void dateIsWrittenAsFrenchPeopleWriteIt() {
        assertThat(FrenchFormat.date(FRIDAY)).isEqualTo("ven. 20 nov. 2026");
        assertThat(FrenchFormat.date(LocalDate.of(2026, 9, 1))).isEqualTo("mar. 1er sept. 2026");
        assertThat(FrenchFormat.longDate(FRIDAY)).isEqualTo("vendredi 20 novembre 2026");
    }

    @Test
    void periodSaysItsYearOnce() {
        assertThat(FrenchFormat.period(LocalDate.of(2026, 9, 1), FRIDAY)).isEqualTo("du 1er sept. au 20 nov. 2026");
        assertThat(FrenchFormat.period(LocalDate.of(2025, 12, 31), FRIDAY))
                .isEqualTo("du 31 déc. 2025 au 20 nov. 2026");
        assertThat(FrenchFormat.period(FRIDAY, FRIDAY)).isEqualTo("le 20 nov. 2026");
    }

    @Test
    void instantIsShownInTheTimeOfParis() {
        assertThat(FrenchFormat.dateTime(Instant.parse("2026-07-14T22:30:00Z")))
                .isEqualTo("mer. 15 juil. 2026, 0\u202Fh\u202F30");
        assertThat(FrenchFormat.time(LocalTime.of(14, 0))).isEqualTo("14\u202Fh");
        assertThat(FrenchFormat.time(LocalTime.of(9, 5))).isEqualTo("9\u202Fh\u202F05");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-17 | −_3_jours",
                "2026-11-19 | −_1_jour",
                "2026-11-20 | auj.",
                "2026-11-21 | demain",
                "2026-11-23 | lundi",
                "2026-11-26 | jeudi",
                "2026-11-27 | 27 nov.",
                "2027-01-01 | 1er janv. 2027"
            })
    void dueDateIsToldInTheWordsOneWouldUse(LocalDate date, String words) {
        assertThat(FrenchFormat.due(date, FRIDAY)).isEqualTo(words.replace('_', '\u202F'));
    }

    @Test
    void numbersAreHeldTogetherByNarrowSpaces() {
        assertThat(FrenchFormat.number(1_234_567)).isEqualTo("1\u202F234\u202F567");
        assertThat(FrenchFormat.number(-3)).isEqualTo("−3");
        assertThat(FrenchFormat.number(8.25, 1)).isEqualTo("8,3");
        assertThat(FrenchFormat.percent(0.72)).isEqualTo("72\u202F%");
        assertThat(FrenchFormat.percent(0.004)).isEqualTo("0,4\u202F%");
        assertThat(FrenchFormat.percent(0)).isEqualTo("0\u202F%");
        assertThat(FrenchFormat.euros(new BigDecimal("12345.6"))).isEqualTo("12\u202F345,60\u202F€");
    }

    @Test
    void pluralBeginsAtTwo() {
        assertThat(FrenchFormat.days(0)).isEqualTo("0\u202Fjour");
        assertThat(FrenchFormat.days(1)).isEqualTo("1\u202Fjour");
        assertThat(FrenchFormat.days(1.5)).isEqualTo("1,5\u202Fjour");
        assertThat(FrenchFormat.days(Duration.ofHours(60))).isEqualTo("2,5\u202Fjours");
        assertThat(FrenchFormat.count(0, "constat", "constats")).isEqualTo("0\u00A0constat");
        assertThat(FrenchFormat.count(2, "constat", "constats")).isEqualTo("2\u00A0constats");
    }

    @Test
    void distancesAndSizesChangeUnit() {
        assertThat(FrenchFormat.distance(849.6)).isEqualTo("850\u202Fm");
        assertThat(FrenchFormat.distance(1234)).isEqualTo("1,2\u202Fkm");
        assertThat(FrenchFormat.size(1)).isEqualTo("1\u202Foctet");
        assertThat(FrenchFormat.size(38_400)).isEqualTo("38\u202Fko");
        assertThat(FrenchFormat.size(1_400_000)).isEqualTo("1,4\u202FMo");
    }
}

package fr.faubourg.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchQueryTests {

    @Test
    void readsWordsWithoutAccentsAndMatchesTheLastByItsBeginning() {
        SearchQuery query = SearchQuery.of("  Éclairage éteint, l'allée des Cœurs ");
        assertThat(query.words()).containsExactly("eclairage", "eteint", "l", "allee", "des", "coeurs");
        assertThat(query.tsquery()).isEqualTo("'eclairage' & 'eteint' & 'l' & 'allee' & 'des' & 'coeurs':*");
    }

    @Test
    void readsNumbersAsTheyAreWritten() {
        assertThat(SearchQuery.of("412").number()).hasValue(412);
        assertThat(SearchQuery.of("n° 412").number()).hasValue(412);
        assertThat(SearchQuery.of("N°412").number()).hasValue(412);
        assertThat(SearchQuery.of("no. 412").number()).hasValue(412);
        assertThat(SearchQuery.of("#412").number()).hasValue(412);
        assertThat(SearchQuery.of("12 rue").number()).isEmpty();
        assertThat(SearchQuery.of("99999999999999999999").number()).isEmpty();
    }

    @Test
    void nothingButSignsIsNoQuery() {
        assertThat(SearchQuery.of("  ").isEmpty()).isTrue();
        assertThat(SearchQuery.of("'; -- & | ! :*").isEmpty()).isTrue();
        assertThat(SearchQuery.of("\u0000'").isEmpty()).isTrue();
    }

    @Test
    void forgivesSlipsOfTheFingersOnly() {
        assertThat(Typing.distance("encomrbants", "encombrants")).hasValue(1);
        assertThat(Typing.distance("eclarage", "eclairage")).hasValue(1);
        assertThat(Typing.distance("fiute", "fuite")).hasValue(1);
        assertThat(Typing.distance("hall", "mail")).isEmpty();
        assertThat(Typing.distance("poubele", "poubelle")).hasValue(1);
        assertThat(Typing.distance("jardin", "lavoir")).isEmpty();
    }
}

package fr.faubourg.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UrlQueryTests {
    private final UrlQuery query = UrlQuery.of(parameters());

    private static Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("categorie", List.of("propreté & eau"));
        parameters.put("etat", List.of("NEW", "LATE"));
        parameters.put("lieu", List.of(""));
        parameters.put("page", List.of("3"));
        return parameters;
    }

    @Test
    void otherPageKeepsTheFilters() {
        assertThat(query.with("page", 4)).hasToString("?categorie=propret%C3%A9+%26+eau&etat=NEW&etat=LATE&page=4");
    }

    @Test
    void otherFilterGoesBackToTheFirstPage() {
        assertThat(query.without("etat")).hasToString("?categorie=propret%C3%A9+%26+eau");
    }

    @Test
    void sortTurnsRoundOnTheSecondClick() {
        UrlQuery sorted = UrlQuery.empty().sortedBy("date");
        assertThat(sorted).hasToString("?tri=date");
        assertThat(sorted.sortOf("date")).isEqualTo("ascending");
        assertThat(sorted.sortedBy("date")).hasToString("?tri=-date");
        assertThat(sorted.sortedBy("date").sortOf("date")).isEqualTo("descending");
        assertThat(sorted.sortOf("lieu")).isEqualTo("none");
    }

    @Test
    void emptyQueryLeavesThePathAlone() {
        assertThat(UrlQuery.empty().on("/constats")).isEqualTo("/constats");
        assertThat(query.without("categorie").without("etat").on("/constats")).isEqualTo("/constats");
    }

    @Test
    void hiddenFieldsLeaveThePageOut() {
        assertThat(query.fields()).extracting(Map.Entry::getKey).containsExactly("categorie", "etat", "etat");
    }

    @Test
    void rowOfFiltersKeepsOnlyWhatItHasNoControlFor() {
        assertThat(query.with("tri", "date").only("tri").fields()).containsExactly(Map.entry("tri", "date"));
    }

    @Test
    void valuesAreFound() {
        assertThat(query.first("etat")).contains("NEW");
        assertThat(query.has("etat", "LATE")).isTrue();
        assertThat(query.first("lieu")).isEmpty();
    }
}

package fr.faubourg.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query string of a list page, in which its filters, sort and page live. One parameter changes, the others stay; a change of filter
 * or sort goes back to the first page. Empty values are left out.
 */
public final class UrlQuery {
    /** The parameter that holds the number of the page. */
    public static final String PAGE = "page";
    /** The parameter that holds the sort: a column, with a minus before it when descending. */
    public static final String SORT = "tri";

    private final Map<String, List<String>> parameters;

    private UrlQuery(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    public static UrlQuery empty() {
        return new UrlQuery(Map.of());
    }

    /** The parameters of the request's address. */
    public static UrlQuery of(HttpServletRequest request) {
        var values = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, all) -> values.put(name, List.of(all)));
        return of(values);
    }

    /** These parameters, in this order; a {@code MultiValueMap} fits. */
    public static UrlQuery of(Map<String, List<String>> parameters) {
        var kept = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            List<String> filled = values.stream()
                    .filter(Objects::nonNull)
                    // No text holds it, and the database refuses to look for it.
                    .map(value -> value.replace("\0", ""))
                    .filter(value -> !value.isBlank())
                    .toList();
            if (!filled.isEmpty()) {
                kept.put(name, filled);
            }
        });
        return new UrlQuery(kept);
    }

    /** The same query with one parameter changed; null or empty takes it out. */
    public UrlQuery with(String name, @Nullable Object value) {
        return withAll(name, value == null ? List.of() : List.of(value.toString()));
    }

    /** The same with several values under one name. */
    public UrlQuery withAll(String name, List<String> values) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(name, List.copyOf(values));
        if (!name.equals(PAGE)) {
            changed.remove(PAGE);
        }
        return of(changed);
    }

    public UrlQuery without(String name) {
        return with(name, null);
    }

    /** These parameters alone: what a row of filters keeps in hidden fields beside its own controls. */
    public UrlQuery only(String... names) {
        var kept = new LinkedHashMap<>(parameters);
        kept.keySet().retainAll(List.of(names));
        return of(kept);
    }

    /** The same sorted by a column; descending when it is the current ascending sort. */
    public UrlQuery sortedBy(String column) {
        return with(SORT, first(SORT).filter(column::equals).isPresent() ? "-" + column : column);
    }

    /** The value for {@code aria-sort} on the heading of a column. */
    public String sortOf(String column) {
        String sort = first(SORT).orElse("");
        return sort.equals(column) ? "ascending" : sort.equals("-" + column) ? "descending" : "none";
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** All values under a name, empty when it is absent. */
    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** Every name and value, for hidden fields; the page is left out, since a form changes the filter. */
    public List<Map.Entry<String, String>> fields() {
        return parameters.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(PAGE))
                .flatMap(entry -> entry.getValue().stream().map(value -> Map.entry(entry.getKey(), value)))
                .toList();
    }

    /** The address of the file of a list with these filters, in a format: {@code xlsx}, {@code csv}, {@code geojson}, {@code pdf}. */
    public String asked(String list, String format) {
        return without(PAGE).with("liste", list).with("format", format).on("/exports/fichier");
    }

    /** The address of the page where one chooses how a list with these filters is taken out. */
    public String choosing(String list) {
        return without(PAGE).with("liste", list).on("/exports/nouveau");
    }

    /** A path with this query. */
    public String on(String path) {
        return parameters.isEmpty() ? path : path + this;
    }

    /** {@code ?tri=-date&page=2}, ready for an href on the same page; {@code ?} alone when there is nothing. */
    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

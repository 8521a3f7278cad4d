package fr.faubourg.history;

import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Merges what two people typed about one record (modification croisée), for any form that is a record of texts. A form carries what it was
 * filled with; who comes second keeps what only one of the two changed, and chooses, field by field, where both did.
 */
@Component
public class EditConflicts {
    private final Histories histories;
    private final VersionQueries versions;

    EditConflicts(Histories histories, VersionQueries versions) {
        this.histories = histories;
        this.versions = versions;
    }

    /**
     * Both versions in one form.
     *
     * @param form to be shown: mine where I changed something, else theirs
     * @param origin what the form is filled with from now on, as {@link EditConflicts#origin} tells
     */
    public record Merged<F>(F form, EditConflict conflict, String origin) {
        /** Has the page say that somebody else was first. @return the form that it shows */
        public F shownOn(Model model, HttpServletResponse response) {
            model.addAttribute("conflict", conflict);
            model.addAttribute(EditConflict.ORIGIN, origin);
            response.setStatus(HttpStatus.CONFLICT.value());
            return form;
        }
    }

    /** What a form carries along of the values that it is filled with. */
    public static String origin(Record form) {
        return origin(values(form));
    }

    /** The same of a form that is told by its values. */
    public static String origin(Map<String, String> form) {
        UrlQuery query = UrlQuery.empty();
        for (Map.Entry<String, String> value : form.entrySet()) {
            query = query.with(value.getKey(), value.getValue());
        }
        return query.toString();
    }

    /** What the form that was sent had been filled with. */
    public static String originOf(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter(EditConflict.ORIGIN), "");
    }

    /** The form with what is recorded now in the fields where that was chosen. */
    public static <F extends Record> F chosen(F mine, F theirs, HttpServletRequest request) {
        return filled(mine, chosen(values(mine), values(theirs), request));
    }

    /** The same of a form that is told by its values. */
    public static Map<String, String> chosen(
            Map<String, String> mine, Map<String, String> theirs, HttpServletRequest request) {
        var values = new LinkedHashMap<>(mine);
        theirs.forEach((name, value) -> {
            if (EditConflict.THEIRS.equals(request.getParameter(EditConflict.CHOICE + name))) {
                values.put(name, value);
            }
        });
        return values;
    }

    /**
     * Merges a form with what somebody saved since it was opened.
     *
     * @param theirs the form as it would be filled now
     * @param origin what the form had been filled with, as {@link #originOf} tells
     */
    public <F extends Record> Merged<F> merge(String kind, UUID id, F theirs, F mine, String origin, FormWords words) {
        Merged<Map<String, String>> merged = merge(kind, id, values(theirs), values(mine), origin, words);
        return new Merged<>(filled(mine, merged.form()), merged.conflict(), merged.origin());
    }

    /** The same of a form that is told by its values, its version among them. */
    public Merged<Map<String, String>> merge(
            String kind, UUID id, Map<String, String> saved, Map<String, String> mine, String origin, FormWords words) {
        Map<String, String> before = read(origin);
        Map<String, String> merged = new LinkedHashMap<>(mine);
        var clashes = new ArrayList<EditConflict.Field>();
        var taken = new ArrayList<EditConflict.Field>();
        for (String name : words.names()) {
            String now = saved.getOrDefault(name, "");
            String typed = merged.getOrDefault(name, "");
            String was = before.getOrDefault(name, origin.isEmpty() ? now : "");
            if (same(typed, now)) {
                continue;
            }
            var field = new EditConflict.Field(
                    name, words.label(name), words.words(name, was), words.words(name, now), words.words(name, typed));
            if (same(typed, was)) {
                taken.add(field);
                merged.put(name, now);
            } else if (!same(now, was) || origin.isEmpty()) {
                clashes.add(field);
            }
        }
        merged.put("version", saved.getOrDefault("version", ""));
        List<HistoryPart> parts = histories.parts(kind);
        var last = versions.latest(parts, id).stream()
                .flatMap(moment -> versions.at(parts, id, moment).stream())
                .findFirst();
        return new Merged<>(
                merged,
                new EditConflict(
                        last.map(HistoryPages::who).orElse("Quelqu’un"),
                        last.map(Change::at).orElse(null),
                        clashes,
                        taken),
                origin(saved));
    }

    private static boolean same(String one, String other) {
        return one.strip().replace("\r\n", "\n").equals(other.strip().replace("\r\n", "\n"));
    }

    private static Map<String, String> read(String origin) {
        var values = new LinkedHashMap<String, String>();
        for (String pair : origin.replaceFirst("^\\?", "").split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    private static Map<String, String> values(Record form) {
        var values = new LinkedHashMap<String, String>();
        for (RecordComponent component : form.getClass().getRecordComponents()) {
            try {
                values.put(component.getName(), (String) component.getAccessor().invoke(form));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(form.getClass() + " is no form", e);
            }
        }
        return values;
    }

    @SuppressWarnings("unchecked")
    private static <F extends Record> F filled(F like, Map<String, String> values) {
        RecordComponent[] components = like.getClass().getRecordComponents();
        try {
            return (F) like.getClass()
                    .getConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(Arrays.stream(components)
                            .map(component -> values.getOrDefault(component.getName(), ""))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(like.getClass() + " is no form", e);
        }
    }
}

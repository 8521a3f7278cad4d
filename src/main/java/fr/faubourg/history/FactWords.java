package fr.faubourg.history;

import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Ui;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says the values of fields in words: one query for each kind of thing that ids stand for, however many changes there are. */
@Component
class FactWords {
    private record Namer(String view, String column) {}

    private final VersionQueries versions;

    FactWords(VersionQueries versions) {
        this.versions = versions;
    }

    /** The words of some changes. */
    Named of(List<Change> changes, Ui ui) {
        Map<Namer, Set<UUID>> wanted = new HashMap<>();
        for (Change change : changes) {
            for (HistoryField field : change.changed()) {
                if (field.argument() != null && field.nameColumn() != null) {
                    var ids = wanted.computeIfAbsent(
                            new Namer(field.argument(), field.nameColumn()), _ -> new LinkedHashSet<>());
                    add(ids, change.before(field));
                    add(ids, change.after(field));
                }
            }
        }
        Map<String, String> names = new HashMap<>();
        wanted.forEach((namer, ids) -> names.putAll(versions.names(namer.view(), namer.column(), ids)));
        return new Named(names, ui);
    }

    private static void add(Set<UUID> ids, @Nullable String id) {
        if (id != null) {
            ids.add(UUID.fromString(id));
        }
    }

    /** Words with the names that they need. */
    static final class Named {
        private final Map<String, String> names;
        private final Ui ui;

        Named(Map<String, String> names, Ui ui) {
            this.names = names;
            this.ui = ui;
        }

        /** The value in French, or null when there is none. */
        @Nullable String say(HistoryField field, @Nullable String value) {
            if (value == null || value.isBlank()) {
                return null;
            }
            return switch (field.words()) {
                case TEXT, DRAWING -> value;
                case NUMBER -> number(value);
                case DATE -> FrenchFormat.shortDate(LocalDate.parse(value));
                case MOMENT -> FrenchFormat.dateTime(Instant.ofEpochSecond(new BigDecimal(value).longValue()));
                case DAYS -> days(value);
                case YES_NO -> value.equals("true") ? "oui" : "non";
                case LABEL -> ui.text(field.argument() + "." + value);
                case NAME -> names.getOrDefault(value, "une fiche retirée");
            };
        }

        /** {@code [2026-11-21,2027-01-01)}, the last day left out. */
        private static String days(String value) {
            int comma = value.indexOf(',');
            String from = value.substring(1, comma);
            String until = value.substring(comma + 1, value.length() - 1);
            String since = from.isEmpty() ? "" : "à partir du " + FrenchFormat.shortDate(LocalDate.parse(from));
            return until.isEmpty()
                    ? since.isEmpty() ? "toujours" : since
                    : since + (since.isEmpty() ? "" : ", ") + "jusqu’au "
                            + FrenchFormat.shortDate(LocalDate.parse(until).minusDays(1));
        }

        private static String number(String value) {
            return new BigDecimal(value).stripTrailingZeros().toPlainString().replace('.', ',');
        }
    }
}

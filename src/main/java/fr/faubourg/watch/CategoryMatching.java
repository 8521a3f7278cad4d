package fr.faubourg.watch;

import fr.faubourg.shared.Ids;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the category of the grid that a file means by its type and sub-type; case, accents and punctuation do not count. */
@Repository
class CategoryMatching {
    /** The group of the themes that files brought. */
    static final String IMPORTED = "Importées";

    private static final int KEYS_KEPT = 5_000;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private record Row(UUID id, @Nullable UUID parent, String name, boolean decided) {}

    /** The names of the grid by what they are compared by; grows as categories are created. */
    static final class Names {
        private final Map<String, UUID> decided = new HashMap<>();
        private final Map<String, UUID> themes = new HashMap<>();
        private final Map<UUID, Map<String, UUID>> subTypes = new HashMap<>();
        /** A file says the same few names thousands of times. */
        private final Map<String, String> keys = new HashMap<>();

        private Names(List<Row> rows) {
            rows.forEach(this::add);
        }

        private void add(Row row) {
            if (row.decided()) {
                decided.put(row.name(), row.id());
            } else if (row.parent() == null) {
                themes.putIfAbsent(key(row.name()), row.id());
            } else {
                subTypes.computeIfAbsent(row.parent(), _ -> new HashMap<>()).putIfAbsent(key(row.name()), row.id());
            }
        }

        /** What was decided for the sub-type, or for the type; else the theme of that name and its sub-type. */
        Optional<CategoryId> find(String type, Optional<String> subType) {
            var bySubType = subType.map(name -> decided.get(known(type + " " + name)));
            var theme = Optional.ofNullable(decided.get(known(type)))
                    .or(() -> Optional.ofNullable(themes.get(known(type))));
            var found = bySubType.isPresent()
                    ? bySubType
                    : subType.isEmpty()
                            ? theme
                            : theme.map(
                                    id -> subTypes.getOrDefault(id, Map.of()).get(known(subType.get())));
            return found.or(() -> decided.containsKey(known(type)) ? theme : Optional.empty())
                    .map(CategoryId::new);
        }

        Optional<UUID> theme(String type) {
            return Optional.ofNullable(themes.get(known(type)));
        }

        private String known(String name) {
            if (keys.size() > KEYS_KEPT) {
                keys.clear();
            }
            return keys.computeIfAbsent(name, CategoryMatching::key);
        }
    }

    private final JdbcClient jdbc;

    CategoryMatching(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Names names() {
        return new Names(jdbc.sql("""
                        select id, parent_id as parent, label as name, false as decided from watch.category
                        union all
                        select category_id, null, name_key, true from watch.category_name
                        """).query(Row.class).list());
    }

    /** Creates the type, and its sub-type if there is one, among the imported categories. */
    CategoryId create(Names names, String type, Optional<String> subType) {
        UUID theme = names.theme(type).orElseGet(() -> insert(names, type, null));
        return new CategoryId(subType.map(name -> insert(names, name, theme)).orElse(theme));
    }

    private UUID insert(Names names, String label, @Nullable UUID parent) {
        UUID id = jdbc.sql("""
                        insert into watch.category (id, code, label, category_group, parent_id, position, imported, source)
                        values (:id, :code, :label, :group, :parent, 1000, true, 'Import')
                        on conflict (code) do update set active = watch.category.active
                        returning id
                        """)
                .param("id", Ids.next())
                .param("code", code(label, parent))
                .param("label", label)
                .param("group", IMPORTED)
                .param("parent", parent)
                .query(UUID.class)
                .single();
        names.add(new Row(id, parent, label, false));
        return id;
    }

    /** {@code import-depots-sauvages-5f3a}: the words, and what tells apart two that read alike. */
    private static String code(String label, @Nullable UUID parent) {
        var words = key(label).replace(' ', '-');
        var told = Integer.toHexString((label + parent).hashCode());
        return "import-" + words.substring(0, Math.min(words.length(), 40)).replaceAll("-$", "") + "-" + told;
    }

    /** Lower case, no accents, words apart by one space. */
    static String key(String name) {
        String bare = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(bare).replaceAll(" ").strip();
    }
}

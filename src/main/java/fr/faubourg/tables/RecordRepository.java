package fr.faubourg.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the records of declared imports: one statement for a chunk. Names of tables and columns come from declarations only. */
@Repository
class RecordRepository {
    /** Amounts keep the decimals that the database writes: 1250.50 is no 1250.5. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JdbcClient jdbc;

    RecordRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A record as it is: its values as texts, by column. */
    record Known(UUID id, Map<String, @Nullable String> values) {}

    /**
     * The records that rows mean by a key; case and accents of texts do not count.
     *
     * @param wanted the values of the key's columns, by row
     * @return the record of each row that means one
     */
    Map<Integer, Known> find(ImportedTable table, List<String> key, Map<Integer, List<@Nullable String>> wanted) {
        Map<Integer, Known> found = new HashMap<>();
        if (wanted.isEmpty()) {
            return found;
        }
        List<Integer> rows = new ArrayList<>(wanted.keySet());
        String same = IntStream.range(0, key.size())
                .mapToObj(i -> key.get(i).endsWith("_id")
                        ? "t.%s is not distinct from cast(w.k%d as uuid)".formatted(key.get(i), i)
                        : "public.f_unaccent(lower(t.%s)) = public.f_unaccent(lower(w.k%d))".formatted(key.get(i), i))
                .collect(Collectors.joining(" and "));
        String names = IntStream.range(0, key.size()).mapToObj(i -> ", k" + i).collect(Collectors.joining());
        String arrays = IntStream.range(0, key.size()).mapToObj(i -> ", :k" + i).collect(Collectors.joining());
        JdbcClient.StatementSpec sql =
                jdbc.sql("""
                select distinct on (w.rank) w.rank, t.id, to_jsonb(t)::text as record
                from unnest(:rows%s) as w (rank%s) join %s t on %s
                order by w.rank, t.id
                """.formatted(arrays, names, table.name(), same)).param("rows", rows.toArray(Integer[]::new));
        for (int i = 0; i < key.size(); i++) {
            int part = i;
            sql = sql.param(
                    "k" + i,
                    rows.stream()
                            .map(row -> wanted.getOrDefault(row, List.of()).get(part))
                            .toArray(String[]::new));
        }
        sql.query((row, _) -> found.put(
                        row.getInt("rank"),
                        new Known(row.getObject("id", UUID.class), values(row.getString("record")))))
                .list();
        return found;
    }

    void insert(ImportedTable table, List<String> columns, List<Map<String, @Nullable String>> records) {
        String names = columns.stream().map(name -> ", " + name).collect(Collectors.joining());
        String values = columns.stream().map(name -> ", r." + name).collect(Collectors.joining());
        jdbc.sql("""
                insert into %1$s (id%2$s) select r.id%3$s from jsonb_populate_recordset(null::%1$s, cast(:records as jsonb)) r
                """.formatted(table.name(), names, values))
                .param("records", JSON.writeValueAsString(records))
                .update();
    }

    void update(ImportedTable table, List<String> columns, List<Map<String, @Nullable String>> records) {
        String values =
                columns.stream().map(name -> name + " = r." + name + ", ").collect(Collectors.joining());
        jdbc.sql("""
                update %1$s t set %2$sversion = t.version + 1
                from jsonb_populate_recordset(null::%1$s, cast(:records as jsonb)) r where t.id = r.id
                """.formatted(table.name(), values))
                .param("records", JSON.writeValueAsString(records))
                .update();
    }

    private static Map<String, @Nullable String> values(String record) {
        Map<String, @Nullable String> values = new HashMap<>();
        JSON.readValue(record, new TypeReference<Map<String, @Nullable Object>>() {})
                .forEach((name, value) -> values.put(name, value == null ? null : value.toString()));
        return values;
    }
}

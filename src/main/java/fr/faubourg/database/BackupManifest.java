package fr.faubourg.database;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself; the last entry of its file.
 *
 * @param format of this record and of the entries
 * @param madeAt when its snapshot was taken
 * @param postgres version of the server it was made from
 * @param migrations those that its schema had seen, for each module
 */
record BackupManifest(
        int format,
        Instant madeAt,
        String postgres,
        Map<String, Set<String>> migrations,
        List<Table> tables,
        List<Catalogue.Sequence> sequences) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A table's rows.
     *
     * @param sha256 of its entry, unpacked
     */
    record Table(String name, List<String> columns, long rows, String sha256) {

        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    byte[] toJson() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static BackupManifest parse(byte[] json) {
        return JSON.readValue(json, BackupManifest.class);
    }
}

package fr.faubourg.lineage;

import java.util.UUID;

/**
 * Points to a record of any module.
 *
 * @param kind the stable name of its kind, kept in the database: {@code observation}, {@code import}
 */
public record RecordRef(String kind, UUID id) {
    public RecordRef {
        if (!kind.matches("[a-z][a-z_]*")) {
            throw new IllegalArgumentException("not the name of a kind: " + kind);
        }
    }
}

package fr.faubourg.prevention;

import java.util.UUID;

/**
 * A kind of preventive operations (type d'opération).
 *
 * @param active whether it is still offered; what was filed under it stays
 * @param uses how many operations are of it, counted up to a thousand
 */
public record Kind(UUID id, String code, String label, boolean active, String source, int version, long uses) {
    static final String LIST = "/types-d-operations";

    public String href() {
        return LIST + "/" + id;
    }
}

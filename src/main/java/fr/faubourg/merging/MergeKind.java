package fr.faubourg.merging;

/** What is merged (ce qui se fusionne). */
public enum MergeKind {
    /** Compte. */
    ACCOUNT("access.account", "/comptes/"),
    /** Partenaire, ou unité d'un partenaire. */
    ORGANISATION("directory.organisation", "/partenaires/"),
    /** Lieu. */
    PLACE("territory.place", "/lieux/");

    private final String table;
    private final String path;

    MergeKind(String table, String path) {
        this.table = table;
        this.path = path;
    }

    /** Before the id of a record, in the address of its page. */
    public String path() {
        return path;
    }

    /** The table of its records; it has {@code id}, {@code version} and {@code merged_into}. */
    public String table() {
        return table;
    }
}

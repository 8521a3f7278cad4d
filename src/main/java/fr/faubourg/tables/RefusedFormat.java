package fr.faubourg.tables;

/** In which format refused rows come back: the one in which they came. */
enum RefusedFormat {
    CSV("CSV"),
    XLSX("Excel");

    private final String label;

    RefusedFormat(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** A workbook comes back as a workbook; GeoJSON, which nobody mends by hand, as a table. */
    static RefusedFormat of(StoredImport stored) {
        return stored.sheets().isEmpty() ? CSV : XLSX;
    }
}

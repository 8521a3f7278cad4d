package fr.faubourg.watch;

import fr.faubourg.shared.GeoPoint;
import fr.faubourg.tables.ImportContext;
import fr.faubourg.tables.ImportRow;
import fr.faubourg.tables.RowVerdict;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the rows of a file of field reports, and finds the category that each means. */
@Component
class FieldReportReading {
    /** What to do with types that the grid does not know; else the id of the category to file them under. */
    static final String CREATE = "creer";

    static final String REFUSE = "refuser";

    /** A row, understood or not. */
    sealed interface Read {
        record Accepted(FieldReport report, RowVerdict verdict) implements Read {}

        record Refused(RowVerdict verdict) implements Read {}
    }

    private final CategoryMatching matching;
    private final Clock clock;

    FieldReportReading(CategoryMatching matching, Clock clock) {
        this.matching = matching;
        this.clock = clock;
    }

    /** @param write whether categories that are missing are created, or only said to be missing */
    Read read(ImportRow row, ImportContext context, boolean write) {
        var day = row.date("date").orElseThrow();
        if (day.isAfter(LocalDate.now(clock)) || day.getYear() < 1900) {
            return refused(
                    row, "date", "La date " + day + " n’est pas celle d’un constat.", "Vérifier l’année de la date.");
        }
        var lon = row.decimal("lon");
        var lat = row.decimal("lat");
        if (lon.isPresent() != lat.isPresent()) {
            return refused(
                    row, "lon", "Une seule des deux coordonnées est donnée.", "Donner la longitude et la latitude.");
        }
        if (lon.isPresent() && !isOnEarth(lon.get(), lat.orElseThrow())) {
            return refused(
                    row,
                    "lon",
                    "La position n’est pas en degrés.",
                    "Donner des degrés WGS84, par exemple 2,3493 et 48,8699.");
        }
        var type = row.text("category");
        var subType = row.find("subType");
        var verdict = RowVerdict.created(row);
        Grid grid = context.once("grid", () -> new Grid(matching.names(), new HashSet<>()));
        var category = grid.names().find(type, subType);
        if (category.isEmpty()) {
            var answer = context.option("unknown").orElse(CREATE);
            var name = subType.map(sub -> type + " – " + sub).orElse(type);
            if (answer.equals(REFUSE)) {
                return refused(
                        row,
                        "category",
                        "«\u00a0" + name + "\u00a0» n’est pas dans la grille.",
                        "L’ajouter aux catégories, ou choisir une correspondance.");
            }
            var filed = Forms.uuid(answer).map(CategoryId::new);
            if (filed.isEmpty() && grid.said().add(name)) {
                verdict = verdict.with(
                        "category",
                        "«\u00a0" + name
                                + "\u00a0» n’est pas dans la grille\u00a0: créé parmi les catégories importées.",
                        "Pour le ranger ailleurs, donner une correspondance à la page des catégories.");
            }
            category = filed.isPresent() || !write
                    ? filed.or(() -> Optional.of(UNDECIDED))
                    : Optional.of(matching.create(grid.names(), type, subType));
        }
        var point = lon.map(
                east -> new GeoPoint(east.doubleValue(), lat.orElseThrow().doubleValue()));
        return new Read.Accepted(
                new FieldReport(
                        row.text("number"),
                        day,
                        category.orElseThrow(),
                        row.find("finding").or(() -> subType).orElse(type),
                        row.find("proposal").orElse(""),
                        row.find("address").orElse(""),
                        point.orElse(null)),
                verdict);
    }

    /** In a dry run nothing is created, so that a category to come has no id yet. */
    private static final CategoryId UNDECIDED = new CategoryId(new UUID(0, 0));

    /** What one run of a file remembers: the grid, and the missing names that were reported already. */
    private record Grid(CategoryMatching.Names names, Set<String> said) {}

    private static boolean isOnEarth(BigDecimal lon, BigDecimal lat) {
        return lon.abs().compareTo(BigDecimal.valueOf(180)) <= 0 && lat.abs().compareTo(BigDecimal.valueOf(90)) <= 0;
    }

    private static Read refused(ImportRow row, String field, String reason, String advice) {
        return new Read.Refused(RowVerdict.refused(row, field, reason, advice));
    }
}

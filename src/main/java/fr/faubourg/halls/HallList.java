package fr.faubourg.halls;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of entrances with their levels, to be taken out by whoever sees them; each time is a line of the journal. */
@Component
class HallList implements ExportedList {
    private final HallQueries halls;
    private final GridRepository grid;

    HallList(HallQueries halls, GridRepository grid) {
        this.halls = halls;
        this.grid = grid;
    }

    @Override
    public String key() {
        return "halls";
    }

    @Override
    public String label() {
        return "Halls et entrées";
    }

    @Override
    public String href() {
        return HallFilters.LIST;
    }

    /** A partner sees the entrances that its organisations answer for: when one goes, so do the files. */
    @Override
    public List<String> reach(Viewer viewer) {
        return viewer.isStaff() ? List.of() : halls.placesHeldBy(viewer.organisations());
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        var filters = HallFilters.parse(query);
        var sort = HallQueries.Sort.named(query.first(UrlQuery.SORT).orElse(""));
        var levels = HallListPages.byId(grid.levels());
        return new TableExport<>(
                key(),
                "Halls et entrées, document interne",
                "Faubourg, cotation des halls\u00a0: ne pas publier",
                inWords(filters),
                columns(levels),
                row -> row.lon() == null || row.lat() == null ? null : new GeoPoint(row.lon(), row.lat()),
                limit -> halls.countUpTo(filters, viewer, limit),
                () -> halls.all(filters, viewer, sort));
    }

    private static List<Column<HallRow>> columns(Map<UUID, HallLevel> levels) {
        return List.of(
                Column.text("Entrée", HallRow::name),
                Column.text("Dans", HallRow::above),
                Column.text("Niveau", (HallRow row) -> of(row.levelId(), levels, HallLevel::label)),
                Column.integer("Rang", (HallRow row) -> of(row.levelId(), levels, HallLevel::rank)),
                Column.text(
                        "D’après",
                        (HallRow row) ->
                                row.levelId() == null ? null : row.isAgreed() ? "niveau convenu" : "dernière cotation"),
                Column.date("Le", HallRow::saidOn),
                Column.text("Par", HallRow::organisation),
                Column.date("Dernière cotation le", HallRow::ratedOn),
                Column.text("Dernière cotation", (HallRow row) -> of(row.ratedLevelId(), levels, HallLevel::label)),
                Column.text("Dernière cotation par", HallRow::ratedBy));
    }

    private static <R> @Nullable R of(@Nullable UUID id, Map<UUID, HallLevel> levels, Function<HallLevel, R> what) {
        var level = id == null ? null : levels.get(id);
        return level == null ? null : what.apply(level);
    }

    private List<TableExport.Filter> inWords(HallFilters filters) {
        var words = new ArrayList<TableExport.Filter>();
        if (filters.place() != null) {
            words.add(
                    new TableExport.Filter("Lieu", halls.nameOf(filters.place()).orElse("inconnu")));
        }
        if (filters.level() != null) {
            words.add(new TableExport.Filter(
                    "Niveau",
                    grid.levels().stream()
                            .filter(level -> level.code().equals(filters.level()))
                            .map(HallLevel::label)
                            .findFirst()
                            .orElse("jamais cotée")));
        }
        if (filters.months() != null) {
            words.add(new TableExport.Filter("Sans cotation depuis", filters.months() + " mois"));
        }
        return words;
    }
}

package fr.faubourg.tables;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** A list of the tests: numbered benches, as many as a parameter says; partners are shown every tenth only. Closed to everybody outside of them. */
@Component
class ToyList implements ExportedList {
    static final String KEY = "essai-liste";

    private volatile boolean open;
    private volatile List<String> reach = List.of();

    void open(boolean isOpen) {
        open = isOpen;
    }

    void reach(String... words) {
        reach = List.of(words);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String label() {
        return "Bancs des essais";
    }

    @Override
    public String href() {
        return "/";
    }

    @Override
    public boolean openTo(Viewer viewer) {
        return open && viewer.has(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER);
    }

    @Override
    public List<String> reach(Viewer viewer) {
        return reach;
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        int rows = query.first("combien").map(Integer::parseInt).orElse(3);
        int step = viewer.isStaff() ? 1 : 10;
        return new TableExport<Integer>(
                KEY,
                "Bancs des essais",
                "Essais",
                List.of(new TableExport.Filter("Combien", Integer.toString(rows))),
                List.of(
                        Column.integer("Numéro", number -> number),
                        Column.text("Nom du banc", (Integer number) -> "Banc œuvré n° " + number),
                        Column.text("Formule", (Integer _) -> "=1+1"),
                        Column.text("Couleur", (Integer _) -> "vert").onDemand()),
                (Integer number) -> new GeoPoint(0.3 + number / 1e6, 47.2),
                limit -> Math.min(limit, rows / step),
                () -> IntStream.rangeClosed(1, rows)
                        .filter(number -> number % step == 0)
                        .boxed());
    }
}

package fr.faubourg.directory;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of partners, to be taken out. */
@Component
class OrganisationList implements ExportedList {
    private final OrganisationQueries queries;
    private final UiFactory factory;

    OrganisationList(OrganisationQueries queries, UiFactory factory) {
        this.queries = queries;
        this.factory = factory;
    }

    @Override
    public String key() {
        return "partenaires";
    }

    @Override
    public String label() {
        return "Partenaires";
    }

    @Override
    public String href() {
        return "/partenaires";
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        Ui ui = factory.detached();
        String text = query.first("q").orElse("").strip();
        OrganisationKind kind = kind(query);
        List<TableExport.Filter> words = new ArrayList<>();
        if (!text.isEmpty()) {
            words.add(TableExport.Filter.words(text));
        }
        if (kind != null) {
            words.add(new TableExport.Filter("Nature", ui.label(kind)));
        }
        return new TableExport<OrganisationSummary>(
                key(),
                label(),
                "Faubourg, partenaires",
                words,
                List.of(
                        Column.text("Partenaire", OrganisationSummary::fullName),
                        Column.text("Nature", (OrganisationSummary each) -> ui.label(each.kind())),
                        Column.text("Répond de", OrganisationSummary::remit),
                        Column.yesNo("Partenaire aujourd’hui", OrganisationSummary::active)),
                null,
                limit -> Math.min(limit, queries.count(text, kind)),
                () -> queries.all(text, kind));
    }

    private static @Nullable OrganisationKind kind(UrlQuery query) {
        return Arrays.stream(OrganisationKind.values())
                .filter(each -> query.has("nature", each.name()))
                .findFirst()
                .orElse(null);
    }
}

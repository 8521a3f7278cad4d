package fr.faubourg.access;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeSubject;
import fr.faubourg.merging.Merges;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is probably there twice, to be taken out for those who sort it out together. */
@Component
class LikelyTwiceList extends WholeList {
    /** Of each kind: nobody compares more in one sitting. */
    private static final int MOST = 200;

    private final Merges merges;
    private final UiFactory factory;

    LikelyTwiceList(Merges merges, UiFactory factory) {
        super(
                "doublons",
                "Doublons probables",
                "/fusions",
                "Faubourg, fiches qui se ressemblent",
                Viewer::administersAccounts);
        this.merges = merges;
        this.factory = factory;
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        Ui ui = factory.detached();
        return this.<Pair>whole(
                List.of(
                        Column.text("Nature", pair -> ui.label(pair.kind())),
                        Column.text("L’un", pair -> pair.likely().oneTitle()),
                        Column.text("L’autre", pair -> pair.likely().otherTitle()),
                        Column.text("Pourquoi", pair -> pair.likely().why())),
                () -> Stream.of(MergeKind.values())
                        .flatMap(kind ->
                                merges.subject(kind).likely(MOST).stream().map(likely -> new Pair(kind, likely))));
    }

    /** Two records of one kind. */
    private record Pair(MergeKind kind, MergeSubject.Likely likely) {}
}

package fr.faubourg.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnDatabase
class LineageModuleTests {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    LinkRepository links;

    private final Set<UUID> hidden = new HashSet<>();
    private final AccountId samuel = new AccountId(Ids.next());
    private final Viewer viewer = new Viewer(samuel, "Samuel Okoye", "régulateur", List.of());
    private Lineage lineage;

    @BeforeEach
    void plugIn() {
        jdbc.sql("insert into access.account (id, email, name) values (:id, :email, 'Samuel Okoye')")
                .param("id", samuel.value())
                .param("email", samuel.value() + "@rivemont.example")
                .update();
        lineage = new Lineage(links, List.of(source("walk"), source("observation"), source("need")), List.of());
    }

    @Test
    void threadTellsWhatCameBeforeAndAfter() {
        RecordRef walk = record("walk");
        RecordRef finding = record("observation");
        RecordRef need = record("need");
        lineage.link(walk, Relation.LED_TO, finding, samuel);
        lineage.link(finding, Relation.EVIDENCE_OF, need, samuel);
        lineage.link(finding, Relation.EVIDENCE_OF, need, samuel);

        RecordThread thread = lineage.thread(viewer, finding);
        assertThat(thread.origins()).extracting(RecordThread.Knot::kind).containsExactly("walk");
        assertThat(thread.outcomes()).extracting(RecordThread.Knot::relation).containsExactly(Relation.EVIDENCE_OF);
        assertThat(lineage.thread(viewer, walk).outcomes())
                .extracting(RecordThread.Knot::kind)
                .containsExactly("observation", "need");

        lineage.unlink(finding, Relation.EVIDENCE_OF, need, samuel);
        assertThat(lineage.thread(viewer, finding).outcomes()).isEmpty();

        lineage.link(finding, Relation.EVIDENCE_OF, need, samuel, "vu deux fois");
        assertThat(lineage.thread(viewer, finding).outcomes())
                .extracting(knot -> knot.link().because(), knot -> knot.link().by())
                .containsExactly(tuple("vu deux fois", "Samuel Okoye"));
    }

    @Test
    void whatMayNotBeReadIsNotOnTheThread() {
        RecordRef walk = record("walk");
        RecordRef finding = record("observation");
        RecordRef need = record("need");
        lineage.link(walk, Relation.LED_TO, finding, samuel);
        lineage.link(finding, Relation.EVIDENCE_OF, need, samuel);
        hidden.add(finding.id());

        assertThat(lineage.thread(viewer, walk).isEmpty()).isTrue();
    }

    @Test
    void manyRecordsAreTiedAtOnceAndACircleEnds() {
        RecordRef walk = record("walk");
        RecordRef first = record("observation");
        RecordRef second = record("observation");
        lineage.linkAll(walk, Relation.LED_TO, List.of(first, second), samuel);
        lineage.link(first, Relation.RECURRED_AS, second, samuel);
        lineage.link(second, Relation.RECURRED_AS, first, samuel);

        assertThat(lineage.thread(viewer, walk).outcomes()).hasSize(2);
    }

    private ThreadSource source(String kind) {
        return new ThreadSource() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public List<ThreadRecord> records(Viewer reader, Collection<UUID> ids) {
                return ids.stream()
                        .filter(id -> !hidden.contains(id))
                        .map(id -> new ThreadRecord(id, kind, null, "/" + kind + "/" + id))
                        .toList();
            }
        };
    }

    private static RecordRef record(String kind) {
        return new RecordRef(kind, Ids.next());
    }
}

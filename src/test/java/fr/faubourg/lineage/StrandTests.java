package fr.faubourg.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.ui.ThreadEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StrandTests {
    private static final RecordRef WALK = ref("walk");
    private static final RecordRef FINDING = ref("observation");
    private static final RecordRef NEED = ref("need");
    private static final RecordRef ACTION = ref("action");
    private static final List<Link> LINKS = List.of(
            link(WALK, Relation.LED_TO, FINDING),
            link(FINDING, Relation.EVIDENCE_OF, NEED),
            link(NEED, Relation.ANSWERED_BY, ACTION),
            link(ACTION, Relation.LED_TO, FINDING));

    @Test
    void followsTheThreadFromTheNearestOn() {
        assertThat(Strand.forwards(WALK, LINKS, readable(FINDING, NEED, ACTION)))
                .extracting(RecordThread.Knot::kind)
                .containsExactly("observation", "need", "action");
    }

    @Test
    void aCircleIsWalkedOnce() {
        assertThat(Strand.forwards(FINDING, LINKS, readable(FINDING, NEED, ACTION)))
                .extracting(RecordThread.Knot::kind)
                .containsExactly("need", "action");
    }

    @Test
    void whatIsHiddenHidesWhatOnlyItLeadsTo() {
        assertThat(Strand.forwards(WALK, LINKS, readable(FINDING, ACTION)))
                .extracting(RecordThread.Knot::kind)
                .containsExactly("observation");
    }

    @Test
    void originsComeBeforeTheStepsAndOutcomesAfter() {
        var thread = new RecordThread(
                Strand.backwards(NEED, LINKS.subList(0, 3), readable(WALK, FINDING))
                        .reversed(),
                Strand.forwards(NEED, LINKS.subList(0, 3), readable(ACTION)));
        assertThat(thread.around(List.of(ThreadEntry.now("besoin classé", null))))
                .extracting(ThreadEntry::title)
                .containsExactly("walk", "observation", "besoin classé", "action");
    }

    private static RecordRef ref(String kind) {
        return new RecordRef(kind, UUID.nameUUIDFromBytes(kind.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static Link link(RecordRef from, Relation relation, RecordRef to) {
        return new Link(from, relation, to, Instant.EPOCH, "Samuel Okoye", "");
    }

    private static Map<RecordRef, ThreadRecord> readable(RecordRef... refs) {
        Map<RecordRef, ThreadRecord> records = new HashMap<>();
        for (RecordRef ref : refs) {
            records.put(ref, new ThreadRecord(ref.id(), ref.kind(), null, "/" + ref.kind()));
        }
        return records;
    }
}

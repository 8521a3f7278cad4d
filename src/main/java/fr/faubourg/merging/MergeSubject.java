package fr.faubourg.merging;

import fr.faubourg.ui.Choice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kind of record that can be merged, as the module that keeps it knows it. One bean for each {@link MergeKind}. */
public interface MergeSubject {

    MergeKind kind();

    /** The record, merged away or not. */
    Optional<Card> find(UUID id);

    /** Records with such a name that were not merged away, at most {@code limit}. */
    List<Card> search(String text, int limit);

    /** Pairs that are probably the same, the likeliest first, at most {@code limit}. */
    List<Likely> likely(int limit);

    /** Why these two cannot become one, in French; empty when they can. */
    Optional<String> hindrance(UUID away, UUID into);

    /** Who may take over what this one has open, when it ends; empty where nothing is handed over. */
    default List<Choice> heirs(UUID ending) {
        return List.of();
    }

    /** In the transaction of the merge, once the record that goes points to the survivor. */
    default void merged(UUID away, UUID into, UUID by) {}

    /** In the transaction of the undoing, once the record stands for itself again. */
    default void parted(UUID away, UUID into) {}

    /**
     * A record.
     *
     * @param detail one line that tells it apart, possibly empty
     * @param fields what may differ, in the order to show it; the same order for every record of the kind
     */
    record Card(
            UUID id,
            String title,
            String detail,
            String href,
            int version,
            @Nullable UUID mergedInto,
            List<Field> fields) {
        public Card {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field of a record.
     *
     * @param columns of its table that are taken over together
     * @param shown in French, possibly empty
     */
    record Field(String key, String label, List<String> columns, String shown) {
        public Field {
            columns = List.copyOf(columns);
        }

        public static Field of(String column, String label, @Nullable Object value) {
            return new Field(column, label, List.of(column), value == null ? "" : value.toString());
        }
    }

    /** Two records that are probably one, and why one thinks so, in French. */
    record Likely(UUID one, String oneTitle, UUID other, String otherTitle, String why) {}
}

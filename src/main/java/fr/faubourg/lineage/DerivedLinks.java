package fr.faubourg.lineage;

import java.util.List;
import java.util.UUID;

/**
 * Links that a module finds by itself between its own records (the return of a trouble): nobody ties them, nobody unties them, and they are found anew each time
 * a thread is told. One Spring bean per kind of record.
 */
public interface DerivedLinks {
    /** The kind of record that they tie, as in {@link RecordRef#kind()}. */
    String kind();

    /** Those around one record, each way a few steps and a few of them, nearest first; whose rights they are is asked of the records. */
    Around around(UUID id);

    /**
     * Links around a record.
     *
     * @param before by which it was arrived at
     * @param after that lead on from it
     */
    record Around(List<Link> before, List<Link> after) {
        static final Around NOTHING = new Around(List.of(), List.of());

        public Around {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}

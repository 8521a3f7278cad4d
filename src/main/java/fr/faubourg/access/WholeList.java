package fr.faubourg.access;

import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A list that is taken out whole, without filters: what it is called and who may take it out is said once, when it is made. */
public abstract class WholeList implements ExportedList {
    private final String key;
    private final String label;
    private final String href;
    private final String source;
    private final Predicate<Viewer> open;

    /**
     * A list for some.
     *
     * @param source where the data come from, as the file says it
     * @param open who may take it out
     */
    protected WholeList(String key, String label, String href, String source, Predicate<Viewer> open) {
        this.key = key;
        this.label = label;
        this.href = href;
        this.source = source;
        this.open = open;
    }

    /** A list for everybody, who may find it empty. */
    protected WholeList(String key, String label, String href, String source) {
        this(key, label, href, source, _ -> true);
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final String label() {
        return label;
    }

    @Override
    public final String href() {
        return href;
    }

    @Override
    public final boolean openTo(Viewer viewer) {
        return open.test(viewer);
    }

    /** The list, which is always short. */
    protected final <T> TableExport<T> whole(List<Column<T>> columns, Supplier<Stream<T>> rows) {
        return new TableExport<>(key, label, source, List.of(), columns, null, rows);
    }

    /** The list, which may be long. */
    protected final <T> TableExport<T> whole(List<Column<T>> columns, TableExport.Size size, Supplier<Stream<T>> rows) {
        return new TableExport<>(key, label, source, List.of(), columns, null, size, rows);
    }
}

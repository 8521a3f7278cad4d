package fr.faubourg.tables;

import fr.faubourg.access.Viewer;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What a kind may know of the import that its rows belong to. One instance lives as long as one run of the file. */
public interface ImportContext {
    UUID importId();

    /** Who imports, with the roles of the moment the run began. */
    Viewer viewer();

    /** The name of the file as the person sent it. */
    String fileName();

    /** True while nothing may be written. */
    boolean dryRun();

    /** What was answered to an {@link ImportOption}, empty when nothing was. */
    Optional<String> option(String name);

    /** The coordinate reference system that the file declares (GeoJSON's {@code crs.properties.name}), when it does. */
    Optional<String> crs();

    /**
     * Something worth computing once per run rather than once per chunk (the list of categories, a projection). Do not keep here
     * what later chunks must remember: a run that is resumed after a stop starts with nothing remembered.
     */
    <T> T once(String name, Supplier<T> value);

    /** Notes the records that this import made in a table, so that they can be taken back; within {@link ImportKind#apply} only. */
    void created(ImportedTable table, Collection<UUID> ids);

    /** Keeps rows as they are before this import changes them; within {@link ImportKind#apply} only. */
    void changing(ImportedTable table, Collection<UUID> ids);
}

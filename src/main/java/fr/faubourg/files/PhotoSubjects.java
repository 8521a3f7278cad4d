package fr.faubourg.files;

import fr.faubourg.access.Viewer;
import java.util.UUID;

/** A kind of record that has photos: one Spring bean per kind, in the module that holds the records. */
public interface PhotoSubjects {
    /** A stable name in lower case, kept in the database: {@code observation}. */
    String kind();

    /** Whether the person may see the record, and so its photos. */
    boolean mayRead(Viewer viewer, UUID subjectId);

    /** Whether the person may blur parts of the record's photos besides those who took them. */
    boolean mayBlur(Viewer viewer, UUID subjectId);

    /** Tells the record, in the transaction that blurs, that the person blurred parts of one of its photos; once for each time. */
    default void blurred(Viewer viewer, UUID subjectId) {}

    /** The page of the record. */
    String href(UUID subjectId);
}

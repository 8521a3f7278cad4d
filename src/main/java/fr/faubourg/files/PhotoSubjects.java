package fr.faubourg.files;

import fr.faubourg.access.Viewer;
import java.util.UUID;

/** A kind of record that has photos: one Spring bean per kind, in the module that holds the records. */
public interface PhotoSubjects {
    /** A stable name in lower case, kept in the database: {@code observation}. */
    String kind();

    /** Whether the person may see the record, and so its photos. */
    boolean mayRead(Viewer viewer, UUID subjectId);
}

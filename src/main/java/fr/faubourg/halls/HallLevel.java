package fr.faubourg.halls;

import java.util.UUID;

/**
 * A level of the grid (niveau).
 *
 * @param meaning what it stands for, in French
 * @param rank 1 for the least worrying
 * @param of how many levels the grid has
 * @param note what is not certain about it, possibly empty
 */
public record HallLevel(
        UUID id,
        String code,
        String label,
        String meaning,
        int rank,
        int of,
        HallColour colour,
        boolean active,
        String source,
        String note,
        int version) {
    public String href() {
        return GridController.PATH + "/niveaux/" + id;
    }

    /** "Orange, 3 sur 4": what is read where no colour is seen. */
    public String words() {
        return label + ", " + rank + " sur " + of;
    }
}

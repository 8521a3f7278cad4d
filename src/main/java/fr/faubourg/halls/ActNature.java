package fr.faubourg.halls;

import java.util.UUID;

/** A nature of acts (nature des actes): the second entry of the grid. */
public record ActNature(UUID id, String label, boolean active, String source, int version) {
    public String href() {
        return GridController.PATH + "/natures/" + id;
    }
}

package fr.faubourg.territory;

import fr.faubourg.ui.MapShape;
import java.util.List;

/**
 * A ground for maps that needs no network (fond de carte): streets, buildings, water. An upper module that has one publishes
 * it as a bean; without it, maps show the outlines of places, and the public tiles where the browser reaches them.
 */
public interface Basemap {

    /** The address of the ground as GeoJSON, for the interactive map. */
    String url();

    /** The same ground, for maps drawn on the server. */
    List<MapShape> shapes();
}

package fr.faubourg.territory.geometry;

/** The systems of coordinates that a French file of perimeters comes in (système de coordonnées). */
public enum CoordinateSystem {
    /** Longitude and latitude in degrees (EPSG:4326, CRS84), and RGF93 geographic, which differs by centimetres. */
    WGS84,
    /** Lambert-93 (EPSG:2154): metres, the legal projection of metropolitan France. */
    LAMBERT_93
}

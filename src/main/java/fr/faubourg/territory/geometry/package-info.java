/**
 * Shapes: reading GeoJSON, telling WGS84 from Lambert-93, mending what crosses itself, and finding which perimeters cover
 * a point. Pure Java on top of JTS: no database, no Spring. Everything that leaves this package is WGS84, longitude first.
 */
@NullMarked
@NamedInterface("geometry")
package fr.faubourg.territory.geometry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

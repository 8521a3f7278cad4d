package fr.faubourg.territory.geometry;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * Lambert-93 to WGS84. The projection's parameters are those of IGN's registry for EPSG:2154 (RGF93 v1, GRS80, parallels
 * 44 and 49 degrees north, origin 3 degrees east, 46.5 degrees north); RGF93 and WGS84 are taken as one, within a metre.
 */
final class Lambert93 {

    private static final CoordinateReferenceSystem LAMBERT_93 = new CRSFactory()
            .createFromParameters(
                    "EPSG:2154",
                    "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000"
                            + " +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs");
    private static final CoordinateReferenceSystem WGS84 =
            new CRSFactory().createFromParameters("EPSG:4326", "+proj=longlat +datum=WGS84 +no_defs");

    private Lambert93() {}

    /** A copy of the shape in degrees, longitude first. */
    static Geometry toWgs84(Geometry lambert) {
        Geometry copy = lambert.copy();
        copy.apply(new ToDegrees(new BasicCoordinateTransform(LAMBERT_93, WGS84)));
        return copy;
    }

    private record ToDegrees(BasicCoordinateTransform transform) implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence sequence, int i) {
            ProjCoordinate degrees = new ProjCoordinate();
            transform.transform(new ProjCoordinate(sequence.getX(i), sequence.getY(i)), degrees);
            sequence.setOrdinate(i, CoordinateSequence.X, degrees.x);
            sequence.setOrdinate(i, CoordinateSequence.Y, degrees.y);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}

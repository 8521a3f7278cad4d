package fr.faubourg.shared;

/**
 * A position on the ground (point), WGS84.
 *
 * @param longitude degrees east of Greenwich, −180 to 180
 * @param latitude degrees north of the equator, −90 to 90
 */
public record GeoPoint(double longitude, double latitude) {

    public GeoPoint {
        if (!(longitude >= -180 && longitude <= 180) || !(latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException("not a position: " + longitude + " " + latitude);
        }
    }

    /** Distance in metres to another point, on a sphere of 6,371,008.8 m (accurate to about 0.5 %). */
    public double metresTo(GeoPoint other) {
        double phi1 = Math.toRadians(latitude);
        double phi2 = Math.toRadians(other.latitude);
        double sinPhi = Math.sin((phi2 - phi1) / 2);
        double sinLambda = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double a = sinPhi * sinPhi + Math.cos(phi1) * Math.cos(phi2) * sinLambda * sinLambda;
        return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}

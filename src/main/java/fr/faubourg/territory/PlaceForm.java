package fr.faubourg.territory;

import fr.faubourg.shared.GeoPoint;
import fr.faubourg.territory.geometry.CoordinateSystem;
import fr.faubourg.territory.geometry.ShapeReader;
import fr.faubourg.territory.geometry.ShapeReading;
import fr.faubourg.ui.FormErrors;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The form of a place, as typed.
 *
 * @param version of the place that the form was filled from
 */
public record PlaceForm(
        String kind,
        String name,
        String codeSystem,
        String code,
        String generation,
        String parent,
        String address,
        String dwellings,
        String longitude,
        String latitude,
        String shape,
        String version) {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

    public PlaceForm {
        kind = Objects.requireNonNullElse(kind, "").strip();
        name = Objects.requireNonNullElse(name, "").strip();
        codeSystem = Objects.requireNonNullElse(codeSystem, "").strip();
        code = Objects.requireNonNullElse(code, "").strip();
        generation = Objects.requireNonNullElse(generation, "").strip();
        parent = Objects.requireNonNullElse(parent, "").strip();
        address = Objects.requireNonNullElse(address, "").strip();
        dwellings = Objects.requireNonNullElse(dwellings, "").strip();
        longitude = Objects.requireNonNullElse(longitude, "").strip();
        latitude = Objects.requireNonNullElse(latitude, "").strip();
        shape = Objects.requireNonNullElse(shape, "").strip();
        version = Objects.requireNonNullElse(version, "").strip();
    }

    static PlaceForm blank(@Nullable PlaceId parent) {
        return new PlaceForm(
                "RESIDENCE", "", "Local", "", "", parent == null ? "" : parent.toString(), "", "", "", "", "", "0");
    }

    static PlaceForm of(Place place) {
        GeoPoint point = place.hasPerimeter() ? null : place.point();
        return new PlaceForm(
                place.kind().name(),
                place.name(),
                place.codeSystem(),
                textOf(place.code()),
                textOf(place.qpvGeneration()),
                textOf(place.parentId()),
                place.address(),
                textOf(place.dwellings()),
                point == null ? "" : textOf(point.longitude()),
                point == null ? "" : textOf(point.latitude()),
                "",
                textOf(place.version()));
    }

    /** The place and its new shape, or nothing when {@code errors} say why not. */
    Optional<PlaceRegister.Entry> parse(PlaceId id, @Nullable Place before, FormErrors errors) {
        PlaceKind parsedKind = PlaceFilter.kindOf(kind).orElse(null);
        if (parsedKind == null) {
            errors.add("kind", "Choisissez le niveau du lieu.");
        }
        if (name.isEmpty()) {
            errors.add("name", "Donnez le nom du lieu.");
        }
        if (!dwellings.isEmpty() && !WHOLE.matcher(dwellings).matches()) {
            errors.add("dwellings", "Écrivez le nombre de logements en chiffres.");
        }
        boolean isQpv = generation.equals("2015") || generation.equals("2024");
        if (isQpv && parsedKind != PlaceKind.NEIGHBOURHOOD) {
            errors.add("generation", "Seul un quartier peut être un QPV.");
        }
        if (isQpv && code.isEmpty()) {
            errors.add("code", "Donnez le code du QPV.");
        }
        Geometry parsedShape = shape(errors);
        if (!errors.isEmpty() || parsedKind == null) {
            return Optional.empty();
        }
        Place place = new Place(
                id,
                parsedKind,
                name,
                isQpv ? "QPV " + generation : codeSystem.isEmpty() ? "Local" : codeSystem,
                code.isEmpty() ? null : code,
                isQpv ? Integer.valueOf(generation) : null,
                PlaceFilter.idOf(parent).orElse(null),
                address,
                dwellings.isEmpty() ? null : Integer.valueOf(dwellings),
                before == null ? null : before.point(),
                before == null ? null : before.surface(),
                WHOLE.matcher(version).matches() ? Integer.parseInt(version) : 0);
        return Optional.of(new PlaceRegister.Entry(place, parsedShape));
    }

    /** A perimeter typed as GeoJSON wins over a point. */
    private @Nullable Geometry shape(FormErrors errors) {
        if (!shape.isEmpty()) {
            return taken("shape", ShapeReader.read(shape, CoordinateSystem.WGS84), errors);
        }
        if (longitude.isEmpty() && latitude.isEmpty()) {
            return null;
        }
        try {
            return taken(
                    "latitude",
                    ShapeReader.readPoint(degrees(longitude), degrees(latitude), CoordinateSystem.WGS84),
                    errors);
        } catch (NumberFormatException notANumber) {
            errors.add("latitude", "Écrivez la latitude et la longitude en degrés, par exemple 47,2108 et 0,3126.");
            return null;
        }
    }

    private static @Nullable Geometry taken(String field, ShapeReading reading, FormErrors errors) {
        return switch (reading) {
            case ShapeReading.Taken taken -> taken.shape();
            case ShapeReading.Refused refused -> {
                FlawSentences.Sentence sentence = FlawSentences.refused(refused);
                errors.add(field, sentence.text() + " " + sentence.advice());
                yield null;
            }
        };
    }

    private static double degrees(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    private static String textOf(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

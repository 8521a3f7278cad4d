package fr.faubourg.worksites;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.geometry.CoordinateSystem;
import fr.faubourg.territory.geometry.ShapeReader;
import fr.faubourg.territory.geometry.ShapeReading;
import fr.faubourg.territory.geometry.Shapes;
import fr.faubourg.ui.FormErrors;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** The form of a worksite, as typed. */
public record WorksiteForm(
        String name,
        String reference,
        String nature,
        String owner,
        String place,
        String address,
        String hours,
        String circulation,
        String complaintContact,
        String buffer,
        String shape,
        String version) {
    private static final int WIDEST = 1_000;

    public WorksiteForm {
        name = Typed.text(name);
        reference = Typed.text(reference);
        nature = Typed.text(nature);
        owner = Typed.text(owner);
        place = Typed.text(place);
        address = Typed.text(address);
        hours = Typed.text(hours);
        circulation = Typed.text(circulation);
        complaintContact = Typed.text(complaintContact);
        buffer = Typed.text(buffer);
        shape = Typed.text(shape);
        version = Typed.text(version);
    }

    static WorksiteForm blank(int buffer, String owner, String place) {
        return new WorksiteForm("", "", "", owner, place, "", "", "", "", Integer.toString(buffer), "", "0");
    }

    static WorksiteForm of(Worksite worksite) {
        return new WorksiteForm(
                worksite.name(),
                worksite.reference(),
                worksite.nature(),
                worksite.owner().toString(),
                "",
                worksite.address(),
                worksite.hours(),
                worksite.circulation(),
                worksite.complaintContact(),
                Integer.toString(worksite.bufferMetres()),
                worksite.shape() == null ? "" : Shapes.toGeoJson(worksite.shape()),
                Integer.toString(worksite.version()));
    }

    /** The worksite, or nothing when {@code errors} say why not. */
    Optional<Worksite> parse(WorksiteId id, FormErrors errors) {
        if (name.isEmpty()) {
            errors.add(
                    "name",
                    "Donnez un nom au chantier, par exemple «\u00a0Réhabilitation de la résidence Les Cordiers\u00a0».");
        }
        var parsedOwner = Typed.uuid(owner).map(OrganisationId::new);
        if (parsedOwner.isEmpty()) {
            errors.add("owner", "Choisissez le maître d’ouvrage parmi les partenaires.");
        }
        if (!buffer.matches("[0-9]{1,4}") || Integer.parseInt(buffer) > WIDEST) {
            errors.add("buffer", "Donnez une distance en mètres, de 0 à 1 000.");
        }
        Geometry drawn = drawn(errors);
        if (!errors.isEmpty() || parsedOwner.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Worksite(
                id,
                name,
                reference,
                nature,
                parsedOwner.get(),
                address,
                hours,
                circulation,
                complaintContact,
                drawn,
                Integer.parseInt(buffer),
                Typed.version(version)));
    }

    private @Nullable Geometry drawn(FormErrors errors) {
        if (shape.isEmpty()) {
            return null;
        }
        return switch (ShapeReader.read(shape, CoordinateSystem.WGS84)) {
            case ShapeReading.Taken taken when !(taken.shape() instanceof Point) -> taken.shape();
            case ShapeReading.Taken _, ShapeReading.Refused _ -> {
                errors.add(
                        "shape",
                        "Ce tracé n’est pas un périmètre en France\u00a0: placez au moins trois points sur la carte.");
                yield null;
            }
        };
    }
}

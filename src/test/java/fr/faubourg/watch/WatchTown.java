package fr.faubourg.watch;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Grant;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.geometry.Shapes;
import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * As much of Rivemont as the module needs: a town with two neighbourhoods and a residence in one of them, its services, a landlord with an
 * agency, and one person for each role.
 */
public final class WatchTown {
    public static final GeoPoint IN_TANNERIES = new GeoPoint(0.312, 47.212);
    public static final GeoPoint IN_CORDIERS = new GeoPoint(0.3151, 47.2151);
    public static final GeoPoint IN_VIGNES = new GeoPoint(0.332, 47.212);

    public final PlaceId rivemont;
    public final PlaceId tanneries;
    public final PlaceId vignes;
    public final PlaceId cordiers;

    public final OrganisationId city;
    public final OrganisationId lighting;
    public final OrganisationId landlord;
    public final OrganisationId agency;
    public final OrganisationId otherLandlord;

    public final Viewer regulator;
    public final Viewer practitioner;
    public final Viewer reader;
    public final Viewer administrator;
    public final Viewer agencyPartner;
    public final Viewer lightingPartner;
    public final Viewer otherPartner;

    private final JdbcClient jdbc;

    public WatchTown(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql(
                        "insert into access.instance (name, mode, set_up_at) values ('Rivemont', 'OWN', now()) on conflict do nothing")
                .update();
        rivemont = place("COMMUNE", "Rivemont", null, square(0.30, 47.20, 0.04));
        tanneries = place("NEIGHBOURHOOD", "Les Tanneries", rivemont, square(0.31, 47.21, 0.01));
        vignes = place("NEIGHBOURHOOD", "Le Clos des Vignes", rivemont, square(0.33, 47.21, 0.005));
        cordiers = place("RESIDENCE", "Les Cordiers", rivemont, square(0.315, 47.215, 0.001));
        city = organisation("CITY", "Ville de Rivemont", null);
        lighting = organisation("CITY", "Éclairage public", city);
        landlord = organisation("LANDLORD", "Habitat des Deux Rives", null);
        agency = organisation("LANDLORD", "Agence Nord", landlord);
        otherLandlord = organisation("LANDLORD", "Logis du Val", null);
        responsible(cordiers, landlord, "OWNER");
        responsible(cordiers, agency, "MANAGER");
        responsible(tanneries, city, "OWNER");
        regulator = person("Samuel Okoye", Role.REGULATOR, city, null);
        practitioner = person("Nadia Ferrand", Role.PRACTITIONER, landlord, tanneries);
        reader = person("Mireille Castan", Role.READER, city, null);
        administrator = person("Hugo Bellanger", Role.ADMINISTRATOR, null, null);
        agencyPartner = person("Paul Lestienne", Role.PARTNER, agency, null);
        lightingPartner = person("Marc Audiard", Role.PARTNER, lighting, null);
        otherPartner = person("Lucie Perrin", Role.PARTNER, otherLandlord, null);
    }

    public Viewer person(String name, Role role, @Nullable OrganisationId organisation, @Nullable PlaceId branch) {
        var account = new AccountId(Ids.next());
        UUID organisationId = organisation == null ? null : organisation.value();
        UUID placeId = branch == null ? null : branch.value();
        jdbc.sql("insert into access.account (id, email, name, job) values (:id, :email, :name, 'essais')")
                .param("id", account.value())
                .param("email", account.value() + "@rivemont.example")
                .param("name", name)
                .update();
        jdbc.sql("""
                        insert into access.role_grant (id, account_id, role, organisation_id, place_id)
                        values (:id, :account, :role, :organisation, :place)
                        """)
                .param("id", Ids.next())
                .param("account", account.value())
                .param("role", role.name())
                .param("organisation", organisationId)
                .param("place", placeId)
                .update();
        return new Viewer(account, name, "essais", List.of(new Grant(role, organisationId, placeId)));
    }

    public CategoryId category(String code) {
        return new CategoryId(jdbc.sql("select id from watch.category where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single());
    }

    /** A lamp that is out, today. */
    ObservationDraft lampOut(@Nullable PlaceId place, @Nullable GeoPoint point) {
        return new ObservationDraft(
                category("eclairage"),
                FindingKind.WEAKNESS,
                "Éclairage éteint passage Garance",
                place,
                point,
                "Passage Garance",
                LocalDate.now(FrenchFormat.PARIS),
                ObservationSource.WALKING_SURVEY,
                "",
                null,
                null);
    }

    /** A square place. */
    public PlaceId place(String kind, String name, @Nullable PlaceId parent, double west, double south, double side) {
        return place(kind, name, parent, square(west, south, side));
    }

    private PlaceId place(String kind, String name, @Nullable PlaceId parent, Geometry shape) {
        var id = PlaceId.next();
        var inside = Shapes.pointInside(shape);
        var box = shape.getEnvelopeInternal();
        jdbc.sql("""
                        insert into territory.place (id, kind, name, parent_id, perimeter, longitude, latitude, min_longitude, min_latitude,
                                                     max_longitude, max_latitude, surface_m2)
                        values (:id, :kind, :name, :parent, :perimeter, :lon, :lat, :west, :south, :east, :north, :surface)
                        """)
                .param("id", id.value())
                .param("kind", kind)
                .param("name", name)
                .param("parent", parent == null ? null : parent.value())
                .param("perimeter", Shapes.toWkb(shape))
                .param("lon", inside.getX())
                .param("lat", inside.getY())
                .param("west", box.getMinX())
                .param("south", box.getMinY())
                .param("east", box.getMaxX())
                .param("north", box.getMaxY())
                .param("surface", Shapes.squareMetres(shape))
                .update();
        return id;
    }

    private OrganisationId organisation(String kind, String name, @Nullable OrganisationId parent) {
        var id = OrganisationId.next();
        jdbc.sql("insert into directory.organisation (id, kind, name, parent_id) values (:id, :kind, :name, :parent)")
                .param("id", id.value())
                .param("kind", kind)
                .param("name", name)
                .param("parent", parent == null ? null : parent.value())
                .update();
        return id;
    }

    private void responsible(PlaceId place, OrganisationId organisation, String role) {
        jdbc.sql("""
                        insert into directory.place_responsibility (id, place_id, organisation_id, role)
                        values (:id, :place, :organisation, :role)
                        """)
                .param("id", Ids.next())
                .param("place", place.value())
                .param("organisation", organisation.value())
                .param("role", role)
                .update();
    }

    private static Geometry square(double west, double south, double side) {
        return new GeometryFactory().createPolygon(new Coordinate[] {
            new Coordinate(west, south),
            new Coordinate(west + side, south),
            new Coordinate(west + side, south + side),
            new Coordinate(west, south + side),
            new Coordinate(west, south)
        });
    }
}

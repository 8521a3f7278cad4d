package fr.faubourg.bench;

import fr.faubourg.tables.ImportRuns;
import fr.faubourg.territory.geometry.Shapes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * A territory of 1,600 neighbourhoods: the published perimeters, then the same ones elsewhere. They come in as a file does; communes above them, two residences
 * with their buildings and entrances and a public space in each, and who owns and manages what, are written straight into the database.
 */
final class WatchTerritory {
    static final int NEIGHBOURHOODS = 1_600;

    private final Connection owner;
    private final Random random = new Random(20261121L);

    WatchTerritory(Connection owner) {
        this.owner = owner;
    }

    void add(ImportRuns imports, PublicData data, Path folder) throws IOException, SQLException {
        List<Geometry> shapes = shapes(data);
        Path file = folder.resolve("quartiers.geojson");
        Files.writeString(file, geoJson(shapes), StandardCharsets.UTF_8);
        imports.run("quartiers", file, Map.of(), Map.of("target", "QPV_2015"));
        try (Statement statement = owner.createStatement()) {
            organisations(statement);
            communes(statement);
            spots(shapes);
            patrimony(statement);
            statement.execute("analyze");
        }
    }

    /** The real ones first; each further one is one of them, some kilometres away. */
    private static List<Geometry> shapes(PublicData data) {
        List<Geometry> shapes = new ArrayList<>();
        for (String file : List.of("qpv/qpv2015_occitanie.geojson", "qpv/qpv2015_idf_3quartiers.geojson")) {
            data.features(file).forEach(feature -> shapes.add(PublicData.mended(feature)));
        }
        int real = shapes.size();
        for (int i = real; i < NEIGHBOURHOODS; i++) {
            Geometry like = shapes.get(i % real);
            Coordinate centre = like.getCentroid().getCoordinate();
            double lon = -0.5 + 0.15 * (i % 40);
            double lat = 44.2 + 0.1 * Math.floorDiv(i, 40);
            shapes.add(AffineTransformation.translationInstance(lon - centre.getX(), lat - centre.getY())
                    .transform(like));
        }
        return shapes;
    }

    private static String geoJson(List<Geometry> shapes) {
        List<String> features = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            features.add("""
                    {"type": "Feature", "properties": {"code_qp": "QP%06d", "nom_qp": "Quartier %d"}, "geometry": %s}""".formatted(i + 1, i + 1, Shapes.toGeoJson(shapes.get(i))));
        }
        return "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",\n", features) + "]}";
    }

    /** A city and an intercommunal body with their services, thirty landlords with three agencies each. */
    private static void organisations(Statement statement) throws SQLException {
        statement.execute("""
                insert into directory.organisation (id, kind, name) values
                    (gen_random_uuid(), 'CITY', 'Ville'), (gen_random_uuid(), 'INTERCOMMUNAL', 'Agglomération')""");
        statement.execute("""
                insert into directory.organisation (id, kind, name)
                select gen_random_uuid(), 'LANDLORD', 'Bailleur ' || n from generate_series(1, 30) n""");
        statement.execute("""
                insert into directory.organisation (id, kind, name, parent_id)
                select gen_random_uuid(), o.kind, case o.kind when 'LANDLORD' then 'Agence ' else 'Service ' end || n, o.id
                from directory.organisation o, generate_series(1, 6) n where o.kind <> 'LANDLORD' or n <= 3""");
    }

    /** Eight neighbourhoods in each of two hundred communes, all of them in one territory. */
    private static void communes(Statement statement) throws SQLException {
        statement.execute("""
                insert into territory.place (id, kind, name) values (gen_random_uuid(), 'TERRITORY', 'Territoire')""");
        statement.execute("""
                insert into territory.place (id, kind, name, code_system, code, parent_id)
                select gen_random_uuid(), 'COMMUNE', 'Commune ' || n, 'INSEE', '99' || lpad(n::text, 3, '0'), t.id
                from generate_series(0, 199) n, territory.place t where t.kind = 'TERRITORY'""");
        statement.execute("""
                update territory.place p set parent_id = c.id
                from territory.place c
                where p.kind = 'NEIGHBOURHOOD' and c.kind = 'COMMUNE' and c.code = '99' || lpad((right(p.code, 6)::int % 200)::text, 3, '0')""");
    }

    /** Three points in each perimeter: two residences and a public space. */
    private void spots(List<Geometry> shapes) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("create temp table point_of (area int, n int, lon float8, lat float8)");
        }
        try (PreparedStatement insert = owner.prepareStatement("insert into point_of values (?, ?, ?, ?)")) {
            for (int i = 0; i < shapes.size(); i++) {
                for (int n = 1; n <= 3; n++) {
                    Coordinate inside = pointIn(shapes.get(i));
                    insert.setInt(1, i + 1);
                    insert.setInt(2, n);
                    insert.setDouble(3, inside.getX());
                    insert.setDouble(4, inside.getY());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private Coordinate pointIn(Geometry shape) {
        Envelope box = shape.getEnvelopeInternal();
        for (int attempt = 0; attempt < 200; attempt++) {
            Coordinate tried = new Coordinate(
                    box.getMinX() + random.nextDouble() * box.getWidth(),
                    box.getMinY() + random.nextDouble() * box.getHeight());
            if (shape.contains(shape.getFactory().createPoint(tried))) {
                return tried;
            }
        }
        return shape.getInteriorPoint().getCoordinate();
    }

    private static void patrimony(Statement statement) throws SQLException {
        statement.execute("""
                insert into territory.place (id, kind, name, code_system, code, parent_id, longitude, latitude)
                select gen_random_uuid(), case when s.n = 3 then 'PUBLIC_SPACE' else 'RESIDENCE' end,
                    case when s.n = 3 then 'Place ' else 'Résidence ' end || s.area || '-' || s.n, 'Mesures', 'R' || s.area || '-' || s.n, q.id, s.lon, s.lat
                from point_of s join territory.place q on q.code = 'QP' || lpad(s.area::text, 6, '0') and q.kind = 'NEIGHBOURHOOD'""");
        statement.execute("""
                insert into territory.place (id, kind, name, code_system, code, parent_id, longitude, latitude)
                select gen_random_uuid(), 'BUILDING', 'Bâtiment ' || n, 'Mesures', r.code || '-B' || n, r.id, r.longitude + n * 0.0004, r.latitude
                from territory.place r, generate_series(1, 2) n where r.kind = 'RESIDENCE'""");
        statement.execute("""
                insert into territory.place (id, kind, name, code_system, code, parent_id, longitude, latitude)
                select gen_random_uuid(), 'ENTRANCE', 'Hall ' || n, 'Mesures', b.code || '-H' || n, b.id, b.longitude, b.latitude + n * 0.0003
                from territory.place b, generate_series(1, 2) n where b.kind = 'BUILDING'""");
        // The first landlord has many residences, the last few.
        statement.execute("""
                insert into directory.place_responsibility (id, place_id, organisation_id, role, valid_from)
                select gen_random_uuid(), r.id, agency.id, role, '2020-01-01'
                from territory.place r
                join lateral (select 'Bailleur ' || (1 + floor(30 * power((abs(hashtext(r.code)) % 1000) / 1000.0, 2))) as name) drawn on true
                join directory.organisation landlord on landlord.name = drawn.name
                join directory.organisation agency on agency.parent_id = landlord.id and agency.name = 'Agence ' || (1 + abs(hashtext(r.code)) % 3)
                cross join unnest(array['OWNER', 'MANAGER']) role
                where r.kind = 'RESIDENCE'""");
        statement.execute("""
                insert into directory.place_responsibility (id, place_id, organisation_id, role, valid_from)
                select gen_random_uuid(), s.id, o.id, 'MANAGER', '2020-01-01'
                from territory.place s, directory.organisation o where s.kind = 'PUBLIC_SPACE' and o.name = 'Ville'""");
    }
}

package fr.faubourg.territory;

import static fr.faubourg.tables.ImportField.optional;
import static fr.faubourg.tables.ImportField.required;
import static fr.faubourg.tables.ValueKind.COORDINATE;
import static fr.faubourg.tables.ValueKind.GEOMETRY;
import static fr.faubourg.tables.ValueKind.INTEGER;
import static fr.faubourg.tables.ValueKind.TEXT;

import fr.faubourg.tables.ImportField;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files of places that can be imported: neighbourhoods, communes and districts, patrimony. */
@Configuration(proxyBeanMethods = false)
class PlaceImports {

    private static final ImportField SHAPE =
            optional("shape", "Géométrie", GEOMETRY, "geometry", "geometrie", "geojson", "geom", "geo_shape");
    private static final ImportField LONGITUDE =
            optional("longitude", "Longitude (ou X)", COORDINATE, "longitude", "lon", "lng", "x", "coord_x", "x_l93");
    private static final ImportField LATITUDE =
            optional("latitude", "Latitude (ou Y)", COORDINATE, "latitude", "lat", "y", "coord_y", "y_l93");

    @Bean
    PlaceImport neighbourhoodImport(PlaceRows rows) {
        return new PlaceImport(
                new PlaceImport.Declaration(
                        "quartiers",
                        "Périmètres de quartiers",
                        "Un fichier GeoJSON, en WGS84 ou en Lambert-93\u00a0: un quartier par objet, reconnu à son code. "
                                + "Importer de nouveau met à jour les périmètres et replace ce qui s'y trouve.",
                        true,
                        List.of(
                                new PlaceImportTarget(
                                        "QPV_2024", "Des QPV de 2024", PlaceKind.NEIGHBOURHOOD, "QPV 2024", 2024),
                                new PlaceImportTarget(
                                        "QPV_2015", "Des QPV de 2015", PlaceKind.NEIGHBOURHOOD, "QPV 2015", 2015),
                                new PlaceImportTarget(
                                        "NEIGHBOURHOOD", "D'autres quartiers", PlaceKind.NEIGHBOURHOOD, "Local", null),
                                new PlaceImportTarget(
                                        "HAMLET",
                                        "Des bourgs, hameaux ou lieux-dits",
                                        PlaceKind.HAMLET,
                                        "Local",
                                        null)),
                        List.of(
                                required(
                                                "code",
                                                "Code du quartier",
                                                TEXT,
                                                "code_qp",
                                                "code_qpv",
                                                "code",
                                                "code_quartier")
                                        .withExample("QN09901M"),
                                required(
                                        "name",
                                        "Nom du quartier",
                                        TEXT,
                                        "nom_qp",
                                        "lib_qp",
                                        "nom",
                                        "libelle",
                                        "nom_quartier"),
                                SHAPE)),
                rows);
    }

    @Bean
    PlaceImport communeImport(PlaceRows rows) {
        return new PlaceImport(
                new PlaceImport.Declaration(
                        "communes",
                        "Communes et arrondissements",
                        "GeoJSON pour les contours, CSV ou XLSX pour les noms seuls\u00a0: une commune par ligne, reconnue à son "
                                + "code INSEE.",
                        false,
                        List.of(
                                new PlaceImportTarget("COMMUNE", "Des communes", PlaceKind.COMMUNE, "INSEE", null),
                                new PlaceImportTarget(
                                        "DISTRICT",
                                        "Des arrondissements, cantons ou secteurs",
                                        PlaceKind.DISTRICT,
                                        "INSEE",
                                        null)),
                        List.of(
                                required(
                                                "code",
                                                "Code INSEE",
                                                TEXT,
                                                "code_insee",
                                                "insee_com",
                                                "code",
                                                "insee",
                                                "codgeo",
                                                "com",
                                                "c_arinsee")
                                        .withExample("99123"),
                                required(
                                        "name",
                                        "Nom",
                                        TEXT,
                                        "nom",
                                        "lib_com",
                                        "nom_commune",
                                        "libgeo",
                                        "libelle",
                                        "l_ar"),
                                SHAPE,
                                LONGITUDE,
                                LATITUDE)),
                rows);
    }

    @Bean
    PlaceImport patrimonyImport(PlaceRows rows) {
        return new PlaceImport(
                new PlaceImport.Declaration(
                        "patrimoine",
                        "Résidences, immeubles et espaces publics",
                        "GeoJSON, CSV ou XLSX\u00a0: un lieu par ligne, reconnu à sa référence chez le bailleur ou dans le fichier, "
                                + "avec un contour, un point, ou seulement une adresse.",
                        false,
                        List.of(
                                new PlaceImportTarget("RESIDENCE", "Des résidences", PlaceKind.RESIDENCE, null, null),
                                new PlaceImportTarget("BUILDING", "Des immeubles", PlaceKind.BUILDING, null, null),
                                new PlaceImportTarget("ENTRANCE", "Des entrées", PlaceKind.ENTRANCE, null, null),
                                new PlaceImportTarget(
                                        "PUBLIC_SPACE", "Des espaces publics", PlaceKind.PUBLIC_SPACE, null, null)),
                        List.of(
                                required(
                                                "code",
                                                "Référence",
                                                TEXT,
                                                "id",
                                                "reference",
                                                "ref",
                                                "code",
                                                "numero",
                                                "code_residence")
                                        .withExample("HDR-0412"),
                                optional(
                                        "name",
                                        "Nom",
                                        TEXT,
                                        "nom",
                                        "residence",
                                        "nom_residence",
                                        "libelle",
                                        "denomination"),
                                optional("address", "Adresse", TEXT, "adresse", "adresse_complete", "rue"),
                                optional(
                                        "dwellings",
                                        "Nombre de logements",
                                        INTEGER,
                                        "nb_logements",
                                        "nbLogements",
                                        "logements"),
                                optional(
                                        "parent",
                                        "Référence du lieu qui le contient",
                                        TEXT,
                                        "parent",
                                        "code_parent",
                                        "ref_parent"),
                                SHAPE,
                                LONGITUDE,
                                LATITUDE)),
                rows);
    }
}

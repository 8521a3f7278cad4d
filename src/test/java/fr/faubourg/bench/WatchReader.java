package fr.faubourg.bench;

import fr.faubourg.access.Role;
import fr.faubourg.testing.WebClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of the twenty readers: an account with its role, and the pages that it opens. */
record WatchReader(
        String name,
        String email,
        Role role,
        UUID organisation,
        @Nullable UUID branch) {
    static final String PASSWORD = "mesures-2026-lentes";

    /** What is looked at; each has a goal of its own. */
    enum Kind {
        LIST,
        RECORD,
        PLACE,
        TODAY,
        INTERVENTIONS,
        WORKSITES,
        MAP;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A page of a kind. */
    record Visit(Kind kind, String path) {}

    WebClient enter(String address) throws IOException {
        WebClient web = new WebClient(address);
        HttpResponse<String> page = web.post("/connexion", "/connexion", Map.of("email", email, "password", PASSWORD));
        if (page.statusCode() != 200 || page.uri().getPath().equals("/connexion")) {
            throw new IOException(name + " cannot sign in: " + page.statusCode());
        }
        return web;
    }

    /** What this reader opens, in an order of its own. */
    List<Visit> visits(Connection owner, Random random) throws SQLException {
        List<Visit> visits = new ArrayList<>();
        List<String> areas = ids(owner, """
                select p.id from territory.place p where p.kind in ('NEIGHBOURHOOD', 'COMMUNE')
                    and (cast(? as uuid) is null or p.id in (select place_id from territory.place_ancestor where ancestor_id = ?))
                order by hashtext(p.id::text || ?) limit 4""", branch, branch, name);
        String hot = ids(owner, "select id from territory.place where code = 'QP000001'")
                .getFirst();
        String place = areas.getFirst();
        for (String query : List.of(
                "",
                "?etat=tous",
                "?retard=oui",
                "?etat=tous&tri=-delai",
                "?tri=delai",
                "?etat=tous&page=4",
                "?categorie=proprete",
                "?etat=tous&du=2026-01-01&au=2026-06-30&nature=faible",
                "?etat=tous&organisation=" + organisation,
                "?lieu=" + place,
                "?etat=tous&lieu=" + hot,
                "?etat=tous&lieu=" + place + "&categorie=voirie&tri=-gravite",
                "?etat=tous&texte=graffitis")) {
            visits.add(new Visit(Kind.LIST, "/constats" + query));
        }
        for (String id :
                ids(owner, records(), role == Role.PARTNER ? new Object[] {organisation, name} : new Object[] {name})) {
            visits.add(new Visit(Kind.RECORD, "/constats/" + id));
        }
        visits.add(new Visit(Kind.PLACE, "/lieux/" + hot));
        areas.forEach(id -> visits.add(new Visit(Kind.PLACE, "/lieux/" + id)));
        ids(
                        owner,
                        "select id from territory.place where kind in ('RESIDENCE', 'ENTRANCE') order by hashtext(id::text || ?) limit 3",
                        name)
                .forEach(id -> visits.add(new Visit(Kind.PLACE, "/lieux/" + id)));
        for (int i = 0; i < 4; i++) {
            visits.add(new Visit(Kind.TODAY, "/aujourdhui"));
        }
        for (String query : List.of("", "?retour=oui", "?retour=non&lieu=" + place, "?etat=prevue", "?lieu=" + hot)) {
            visits.add(new Visit(Kind.INTERVENTIONS, "/interventions" + query));
        }
        visits.add(new Visit(Kind.WORKSITES, "/chantiers"));
        for (String id :
                ids(owner, works(), role == Role.PARTNER ? new Object[] {organisation, name} : new Object[] {name})) {
            visits.add(new Visit(Kind.WORKSITES, "/chantiers/" + id));
            visits.add(new Visit(Kind.WORKSITES, "/chantiers/" + id + "/constats"));
        }
        for (String query : List.of(
                "etat=tous",
                "",
                "etat=tous&bbox=2.0,42.5,2.9,43.7",
                "lieu=" + hot + "&etat=tous",
                "etat=tous&bbox=1.43,43.57,1.47,43.60")) {
            visits.add(new Visit(Kind.MAP, "/constats.geojson?" + query));
        }
        java.util.Collections.shuffle(visits, random);
        return visits;
    }

    private String records() {
        return role == Role.PARTNER ? """
                select observation_id from (
                    select a.observation_id from watch.assignment a
                    join directory.organisation_ancestor_v up on up.organisation_id = a.organisation_id and up.ancestor_id = ? limit 20000) theirs
                order by hashtext(observation_id::text || ?) limit 5""" : """
                select id from watch.observation tablesample system (1) order by hashtext(id::text || ?) limit 5""";
    }

    private String works() {
        return role == Role.PARTNER
                ? "select id from worksites.worksite where owner_id = ? order by hashtext(id::text || ?) limit 2"
                : "select id from worksites.worksite order by hashtext(id::text || ?) limit 3";
    }

    private static List<String> ids(Connection owner, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        }
    }
}

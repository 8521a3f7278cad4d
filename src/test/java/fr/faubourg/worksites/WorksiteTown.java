package fr.faubourg.worksites;

import static fr.faubourg.access.SignedInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.watch.WatchTown;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The town of the watch with its worksites: added by the pages, as people do; and what was observed there. */
final class WorksiteTown {
    final WatchTown town;
    private final JdbcClient jdbc;
    private final MockMvc web;

    WorksiteTown(JdbcClient jdbc, MockMvc web) {
        this.town = new WatchTown(jdbc);
        this.jdbc = jdbc;
        this.web = web;
    }

    /** A worksite in a place, added by its page; its address. */
    String worksite(String name, OrganisationId owner, @Nullable PlaceId place, String shape, Viewer by)
            throws Exception {
        var answer = sent(
                "/chantiers/nouveau",
                by,
                "name",
                name,
                "owner",
                owner.toString(),
                "place",
                place == null ? "" : place.toString(),
                "shape",
                shape,
                "buffer",
                "50",
                "nature",
                "Isolation des façades et remplacement des fenêtres.",
                "hours",
                "du lundi au vendredi, de 8h à 17h30",
                "circulation",
                "Les piétons passent côté parc ; l'entrée 2 reste ouverte.",
                "complaintContact",
                "Agence Nord, 05 00 00 00 00");
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    /** Adds a part by its page. */
    void part(String worksite, String part, Viewer by, String... fields) throws Exception {
        var answer = sent(worksite + "/" + part + "/nouveau", by, fields);
        if (answer.getStatus() != 303) {
            throw new AssertionError(answer.getStatus() + ": " + answer.getContentAsString());
        }
    }

    /** Something seen at a point on a day. */
    UUID observation(String category, GeoPoint point, LocalDate day) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into watch.observation (id, observed_on, recorded_at, source, category_id, kind, finding, lon, lat)
                        values (:id, :day, now(), 'ROUND', :category, 'WEAKNESS', 'Gravats sur le trottoir', :lon, :lat)
                        """)
                .param("id", id)
                .param("day", day)
                .param("category", town.category(category).value())
                .param("lon", point.longitude())
                .param("lat", point.latitude())
                .update();
        return id;
    }

    /** A page with plain spaces, as tests write them. */
    String shown(String address, Viewer viewer) throws Exception {
        return page(address, viewer).replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    String page(String address, Viewer viewer) throws Exception {
        var answer = web.perform(get(address).with(as(viewer))).andReturn().getResponse();
        if (answer.getStatus() != 200) {
            throw new AssertionError(address + " answered " + answer.getStatus());
        }
        return answer.getContentAsString();
    }

    int status(String address, Viewer viewer) throws Exception {
        return web.perform(get(address).with(as(viewer)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    MockHttpServletResponse sent(String address, Viewer viewer, String... fields) throws Exception {
        var request = post(address).with(as(viewer)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }
}

package fr.faubourg.bench;

import fr.faubourg.Faubourg;
import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.database.DatabaseAccess;
import fr.faubourg.database.EmbeddedPostgres;
import fr.faubourg.database.PostgresBinaries;
import fr.faubourg.directory.Organisation;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.directory.OrganisationKind;
import fr.faubourg.directory.Organisations;
import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.Merges;
import fr.faubourg.territory.NewPlace;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.PlaceKind;
import fr.faubourg.territory.Places;
import fr.faubourg.testing.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An organisation with 100,000 observations and as many assignments becomes another, and two again, on a PostgreSQL as durable as the one that {@code bin/run}
 * starts; then a place with as many. As many observations of others stand beside them.
 */
public final class MergingBench {
    private static final int ROWS = 100_000;
    private static final double GOAL_SECONDS = 10;

    private final Path folder;
    private final Figures figures;
    private final int rows;

    private MergingBench(Path folder, Figures figures, int rows) {
        this.folder = folder;
        this.figures = figures;
        this.rows = rows;
    }

    public static void main(String[] arguments) throws Exception {
        Figures figures = new Figures();
        Path folder = Files.createTempDirectory("faubourg-merging-");
        try {
            new MergingBench(folder, figures, arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROWS).measure();
        } finally {
            try (var paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        figures.exit();
    }

    private void measure() throws IOException, SQLException {
        PostgresBinaries binaries =
                PostgresBinaries.unpackInto(Path.of("target", "postgresql").toAbsolutePath());
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(binaries, folder.resolve("postgresql"))) {
            DatabaseAccess access = postgres.access();
            try (ConfigurableApplicationContext application = start(access)) {
                application.getBean(Instance.class).setUp("Rivemont", Instance.Mode.OWN);
                JdbcClient jdbc = application.getBean(JdbcClient.class);
                Viewer administrator = Accounts.with(jdbc, "Mesures", Role.ADMINISTRATOR);
                Organisations organisations = application.getBean(Organisations.class);
                Places places = application.getBean(Places.class);
                OrganisationId stays = organisation(organisations, "Propreté urbaine");
                OrganisationId goes = organisation(organisations, "Propreté urbain");
                OrganisationId other = organisation(organisations, "Voirie");
                PlaceId town = places.add(NewPlace.of(PlaceKind.COMMUNE, "Rivemont"));
                PlaceId street = places.add(
                        NewPlace.of(PlaceKind.NEIGHBOURHOOD, "Les Tanneries").under(town));
                PlaceId twice = places.add(
                        NewPlace.of(PlaceKind.NEIGHBOURHOOD, "Les Tanneries").under(town));
                try (var owner = access.connect(access.owner());
                        var statement = owner.createStatement()) {
                    for (var one : List.of(List.of(goes, twice), List.of(other, street))) {
                        statement.execute(observations(
                                one.getFirst().toString(),
                                one.getLast().toString(),
                                administrator.account().value()));
                    }
                    statement.execute("""
                            insert into watch.assignment (id, observation_id, organisation_id, assigned_by, assigned_at, due_on)
                            select uuidv7(), id, organisation_id, author_id, recorded_at, due_on from watch.observation""");
                    statement.execute("""
                            insert into watch.observation_place (place_id, observation_id, observed_on, number)
                            select a.ancestor_id, o.id, o.observed_on, o.number
                            from watch.observation o join territory.place_ancestor a on a.place_id = o.place_id""");
                    statement.execute("analyze");
                }
                Merges merges = application.getBean(Merges.class);
                Merges.Actor actor = new Merges.Actor(administrator.account().value(), administrator.name());
                thereAndBack(merges, actor, MergeKind.ORGANISATION, goes.value(), stays.value());
                thereAndBack(merges, actor, MergeKind.PLACE, twice.value(), street.value());
            }
        }
    }

    private void thereAndBack(Merges merges, Merges.Actor actor, MergeKind kind, UUID goes, UUID stays) {
        String name = "merging." + kind.name().toLowerCase(java.util.Locale.ROOT);
        long begin = System.nanoTime();
        var wish = new Merges.Wish(
                kind,
                goes,
                merges.subject(kind).find(goes).orElseThrow().version(),
                stays,
                merges.subject(kind).find(stays).orElseThrow().version(),
                List.of(),
                List.of());
        if (!(merges.merge(wish, actor) instanceof Merges.Outcome.Done(UUID merge))) {
            throw new IllegalStateException("not merged");
        }
        figures.atMost(name + "_seconds", (System.nanoTime() - begin) / 1e9, "s", GOAL_SECONDS);
        begin = System.nanoTime();
        if (!merges.undo(merge, actor)) {
            throw new IllegalStateException("not undone");
        }
        figures.atMost(name + "_undone_seconds", (System.nanoTime() - begin) / 1e9, "s", GOAL_SECONDS);
    }

    private String observations(String organisation, String place, UUID account) {
        return """
                insert into watch.observation (id, observed_on, recorded_at, source, place_id, category_id, kind, finding, state, organisation_id, due_on,
                    author_id)
                select uuidv7(), current_date - i %% 1000, now() - i %% 1000 * interval '1 day', 'REPORT', '%s', sort.id, 'WEAKNESS',
                    'Dépôt d’encombrants au pied de l’immeuble, signalé par le gardien, n° ' || i, 'ASSIGNED', '%s', current_date + i %% 30, '%s'
                from generate_series(1, %d) i
                cross join lateral (select id from watch.category where active order by id limit 1 offset i %% 5) sort
                """.formatted(place, organisation, account, rows);
    }

    private static OrganisationId organisation(Organisations organisations, String name) {
        return organisations.add(Organisation.named(OrganisationKind.CITY, name, null));
    }

    private ConfigurableApplicationContext start(DatabaseAccess access) {
        return SpringApplication.run(
                Faubourg.class,
                "--server.port=0",
                "--faubourg.data=" + folder,
                "--faubourg.database.url=" + access.url(),
                "--faubourg.database.owner-user=" + access.owner().user(),
                "--faubourg.database.owner-password=" + access.owner().password(),
                "--faubourg.database.collective-user=" + access.collective().user(),
                "--faubourg.database.collective-password=" + access.collective().password(),
                "--faubourg.database.confidential-user=" + access.confidential().user(),
                "--faubourg.database.confidential-password="
                        + access.confidential().password());
    }
}

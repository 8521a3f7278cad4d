package fr.faubourg.bench;

import fr.faubourg.Faubourg;
import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.database.DatabaseAccess;
import fr.faubourg.database.EmbeddedPostgres;
import fr.faubourg.database.PostgresBinaries;
import fr.faubourg.tables.ImportRuns;
import fr.faubourg.testing.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Watch at volume: twenty readers (régulateurs, practitioners in a branch, partners, administrators) with a second of thought after each page, first among a tenth of
 * the observations, then among all of them, a million unless another number is said. For each kind of page: the 95th percentile of the time in the server, against the
 * larger of 80 ms and twice what the same statements take alone through JDBC with the same readers in the same run; how many statements a page sends; and
 * how much slower it became from the tenth to the whole. A second argument names a folder in which what was built is kept for another run.
 */
public final class WatchBench {
    private static final int OBSERVATIONS = 1_000_000;

    private final Path folder;
    private final WatchMeasures measures;
    private final int observations;

    private WatchBench(Path folder, Figures figures, int observations) {
        this.folder = folder;
        this.measures = new WatchMeasures(figures);
        this.observations = observations;
    }

    public static void main(String[] arguments) throws Exception {
        Figures figures = new Figures();
        Optional<PublicData> data = PublicData.find();
        if (data.isEmpty()) {
            System.out.println("FAUBOURG_PUBLIC_DATA does not name the folder of the public data: nothing to measure.");
            figures.missing("watch.list_p95", "public data missing");
            figures.exit();
            return;
        }
        int observations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : OBSERVATIONS;
        if (arguments.length > 1) {
            Path kept = Path.of(arguments[1]).toAbsolutePath();
            Files.createDirectories(kept);
            new WatchBench(kept, figures, observations).measure(data.get());
            figures.exit();
        }
        Path folder = Files.createTempDirectory("faubourg-watch-");
        try {
            new WatchBench(folder, figures, observations).measure(data.get());
        } finally {
            try (var paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        figures.exit();
    }

    private void measure(PublicData data) throws Exception {
        PostgresBinaries binaries =
                PostgresBinaries.unpackInto(Path.of("target", "postgresql").toAbsolutePath());
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(binaries, folder.resolve("postgresql"))) {
            DatabaseAccess access = postgres.access();
            try (ConfigurableApplicationContext application = start(access);
                    Connection owner = access.connect(access.owner())) {
                if (!application.getBean(Instance.class).isSetUp()) {
                    settle(application, owner, data);
                }
                List<WatchReader> readers = readers(owner);
                String address =
                        "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
                for (int size : new int[] {observations / 10, observations}) {
                    if (count(owner) < size) {
                        long begun = System.nanoTime();
                        new WatchRecords(owner).write(size, data);
                        System.out.printf(
                                Locale.ROOT,
                                "# %d observations written in %.0f s%n",
                                size,
                                (System.nanoTime() - begun) / 1e9);
                        described(owner);
                    } else if (count(owner) > size) {
                        continue;
                    }
                    measures.at(size, size == observations, readers, address, owner, access);
                }
                measures.curve(observations / 10, observations);
            }
        }
    }

    private void settle(ConfigurableApplicationContext application, Connection owner, PublicData data)
            throws IOException, SQLException, InterruptedException {
        long begun = System.nanoTime();
        application.getBean(Instance.class).setUp("Territoire", Instance.Mode.OWN);
        Viewer administrator = Accounts.with(application.getBean(JdbcClient.class), "Mesures", Role.ADMINISTRATOR);
        new WatchTerritory(owner).add(new ImportRuns(application, administrator), data, folder);
        System.out.printf(Locale.ROOT, "#   places after %.0f s%n", (System.nanoTime() - begun) / 1e9);
        new WatchWorksites(owner).add();
        people(owner, application.getBean(PasswordEncoder.class));
        System.out.printf(Locale.ROOT, "# territory settled in %.0f s%n", (System.nanoTime() - begun) / 1e9);
    }

    /** Two régulateurs everywhere and four of a commune, six practitioners of a neighbourhood or a commune, six partners from large to small, two administrators. */
    private static void people(Connection owner, PasswordEncoder passwords) throws SQLException {
        List<Object[]> people = new ArrayList<>();
        String city = "select id from directory.organisation where name = 'Ville'";
        for (int i = 0; i < 6; i++) {
            String commune = i < 2 ? null : "select id from territory.place where code = '9900" + i + "'";
            people.add(new Object[] {"Régulateur " + i, Role.REGULATOR, city, commune});
            String branch = i < 3
                    ? "select id from territory.place where code = 'QP00000" + (i + 1) + "'"
                    : "select id from territory.place where code = '9901" + i + "'";
            people.add(new Object[] {"Agent " + i, Role.PRACTITIONER, city, branch});
            String partner = switch (i) {
                case 0, 1 -> "select id from directory.organisation where name = 'Bailleur " + (i + 1) + "'";
                case 2 -> "select id from directory.organisation where name = 'Bailleur 30'";
                case 3 ->
                    "select u.id from directory.organisation u join directory.organisation l on l.id = u.parent_id where l.name = 'Bailleur 12' and u.name = 'Agence 1'";
                case 4 -> "select id from directory.organisation where name = 'Agglomération'";
                default ->
                    "select u.id from directory.organisation u join directory.organisation l on l.id = u.parent_id where l.name = 'Ville' and u.name = 'Service 2'";
            };
            people.add(new Object[] {"Partenaire " + i, Role.PARTNER, partner, null});
        }
        people.add(new Object[] {"Administration 0", Role.ADMINISTRATOR, city, null});
        people.add(new Object[] {"Administration 1", Role.ADMINISTRATOR, city, null});
        String hash = passwords.encode(WatchReader.PASSWORD);
        try (PreparedStatement account = owner.prepareStatement(
                "insert into access.account (id, email, name, job, password_hash) values (gen_random_uuid(), ?, ?, 'mesures', ?)")) {
            for (Object[] person : people) {
                account.setString(1, email((String) person[0]));
                account.setString(2, (String) person[0]);
                account.setString(3, hash);
                account.execute();
                try (Statement grant = owner.createStatement()) {
                    grant.execute("""
                            insert into access.role_grant (id, account_id, role, organisation_id, place_id)
                            select gen_random_uuid(), a.id, '%s', (%s), (%s) from access.account a where a.email = '%s'""".formatted(
                                    person[1], person[2], person[3] == null ? "null::uuid" : person[3], email((String)
                                            person[0])));
                }
            }
        }
    }

    private static String email(String name) {
        return name.toLowerCase(Locale.ROOT).replace("é", "e").replace(' ', '.') + "@mesures.example";
    }

    private static List<WatchReader> readers(Connection owner) throws SQLException {
        List<WatchReader> readers = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select a.name, a.email, g.role, g.organisation_id, g.place_id
                        from access.account a join access.role_grant g on g.account_id = a.id
                        where a.email like '%@mesures.example' order by a.name""")) {
            while (rows.next()) {
                readers.add(new WatchReader(
                        rows.getString(1),
                        rows.getString(2),
                        Role.valueOf(rows.getString(3)),
                        rows.getObject(4, UUID.class),
                        rows.getObject(5, UUID.class)));
            }
        }
        return readers;
    }

    private static long count(Connection owner) throws SQLException {
        return number(owner, "select count(*) from watch.observation");
    }

    private static long number(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** What was built, so that a reader of the figures can judge whether it is likely. */
    private static void described(Connection owner) throws SQLException {
        for (String table : List.of(
                "territory.place",
                "watch.observation",
                "watch.observation_place",
                "watch.step",
                "watch.assignment",
                "feedback.resident_return",
                "interventions.intervention",
                "worksites.worksite")) {
            System.out.printf("#   %,d in %s%n", number(owner, "select count(*) from " + table), table);
        }
        System.out.printf(
                "#   %,d open, %,d late%n",
                number(
                        owner,
                        "select count(*) from watch.observation where state not in ('CLOSED', 'REJECTED', 'OUT_OF_REMIT')"),
                number(
                        owner,
                        "select count(*) from watch.observation where state in ('ASSIGNED', 'SCHEDULED', 'IN_PROGRESS') and due_on < current_date"));
    }

    private ConfigurableApplicationContext start(DatabaseAccess access) {
        SpringApplication application = new SpringApplication(Faubourg.class);
        application.addInitializers(new ServerTimes());
        return application.run(
                "--server.port=0",
                "--faubourg.password-rounds=1000",
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

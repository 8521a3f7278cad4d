package fr.faubourg.bench;

import fr.faubourg.territory.geometry.Shapes;
import java.io.IOException;
import java.io.StringReader;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.postgresql.PGConnection;

/** A PostgreSQL 15 with PostGIS of Debian's packages, started in a temporary folder and removed afterwards. */
final class PostGis implements AutoCloseable {

    private static final Path BINARIES = Path.of("/usr/lib/postgresql/15/bin");
    private static final Path EXTENSION = Path.of("/usr/share/postgresql/15/extension/postgis.control");
    private static final int RUNS = 3;

    private final Path folder;
    private final int port;
    private boolean closed;

    private PostGis(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** The time of the join with an index on the perimeters only, with one on the points too, and its answers. */
    record Join(double seconds, double secondsByPoints, long[] answers) {}

    /** Empty when the packages are not installed. */
    static Optional<PostGis> start() throws IOException, InterruptedException {
        if (!Files.isExecutable(BINARIES.resolve("initdb")) || !Files.exists(EXTENSION)) {
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("faubourg-postgis");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        PostGis started = new PostGis(folder, port);
        if (root()) {
            run("chown", "postgres", folder.toString());
        }
        started.postgres("initdb", "-D", started.data(), "-A", "trust", "-U", "postgres", "--no-sync");
        started.postgres(
                "pg_ctl",
                "-D",
                started.data(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c shared_buffers=512MB"
                        + " -c work_mem=256MB -c fsync=off -c max_parallel_workers_per_gather=0 -c jit=off",
                "start");
        Runtime.getRuntime()
                .addShutdownHook(new Thread(started::closeQuietly)); // a bench that is interrupted leaves nothing
        return Optional.of(started);
    }

    Join covers(List<Geometry> perimeters, double[] points) throws SQLException, IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create extension postgis");
            statement.execute("create table perimeter (id int, shape geometry)");
            statement.execute("create table point (id int, shape geometry)");
            copy(connection, "perimeter", perimeters);
            copyPoints(connection, points);
            statement.execute("create index on perimeter using gist (shape)");
            statement.execute("vacuum analyze");
            double byPerimeters = best(statement);
            statement.execute("create index on point using gist (shape)");
            statement.execute("vacuum analyze");
            double byPoints = best(statement);
            return new Join(byPerimeters, byPoints, answers(statement));
        }
    }

    private static double best(Statement statement) throws SQLException {
        double best = Double.MAX_VALUE;
        for (int run = 0; run <= RUNS; run++) {
            long before = System.nanoTime();
            statement
                    .executeQuery(
                            "select count(*) from point join perimeter on st_covers(perimeter.shape, point.shape)")
                    .close();
            best = run == 0 ? best : Math.min(best, (System.nanoTime() - before) / 1e9); // the first one warms up
        }
        return best;
    }

    private static long[] answers(Statement statement) throws SQLException {
        List<Long> answers = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select (point.id::bigint << 20) | perimeter.id
                from point join perimeter on st_covers(perimeter.shape, point.shape)
                order by 1
                """)) {
            while (rows.next()) {
                answers.add(rows.getLong(1));
            }
        }
        return answers.stream().mapToLong(Long::longValue).toArray();
    }

    private static void copy(Connection connection, String table, List<Geometry> shapes)
            throws SQLException, IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < shapes.size(); i++) {
            rows.append(i)
                    .append('\t')
                    .append(HexFormat.of().formatHex(Shapes.toWkb(shapes.get(i))))
                    .append('\n');
        }
        send(connection, table, rows);
    }

    private static void copyPoints(Connection connection, double[] points) throws SQLException, IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < points.length / 2; i++) {
            byte[] wkb = Shapes.toWkb(Shapes.point(points[2 * i], points[2 * i + 1]));
            rows.append(i).append('\t').append(HexFormat.of().formatHex(wkb)).append('\n');
        }
        send(connection, "point", rows);
    }

    private static void send(Connection connection, String table, StringBuilder rows) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
    }

    @Override
    public synchronized void close() throws IOException, InterruptedException {
        if (closed) {
            return;
        }
        closed = true;
        postgres("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException | InterruptedException left) {
            System.err.println("the temporary PostGIS may still run in " + folder + ": " + left.getMessage());
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** PostgreSQL refuses to run as root: then it runs as Debian's user postgres. */
    private void postgres(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(root() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(BINARIES.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroy();
            throw new IOException("failed: " + String.join(" ", command));
        }
    }
}

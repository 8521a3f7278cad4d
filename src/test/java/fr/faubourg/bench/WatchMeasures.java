package fr.faubourg.bench;

import com.zaxxer.hikari.HikariDataSource;
import fr.faubourg.bench.WatchReader.Kind;
import fr.faubourg.bench.WatchReader.Visit;
import fr.faubourg.database.DatabaseAccess;
import fr.faubourg.database.Pools;
import fr.faubourg.testing.WebClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets the readers of {@link WatchBench} read, then sends again what their pages sent to the database, and compares. */
final class WatchMeasures {
    private static final double GOAL_MILLISECONDS = 80;
    private static final double GOAL_MAP_MILLISECONDS = 300;
    private static final double GOAL_TIMES_ITS_SQL = 2;
    private static final double GOAL_TIMES_SLOWER = 2;
    private static final int PREPARING = 3;

    private final Figures figures;
    private final Map<Integer, Map<Kind, Double>> pages = new HashMap<>();

    WatchMeasures(Figures figures) {
        this.figures = figures;
    }

    /** A page that a reader opens, and what it sends to the database. */
    private record Page(WatchReader reader, Visit visit, SentSql sent) {}

    private record Taken(Page page, double milliseconds) {}

    /** Waits as long as people think, opens a page, and says how long that took. */
    @FunctionalInterface
    private interface Opening {
        double open(Page page) throws Exception;
    }

    void at(
            int size,
            boolean judged,
            List<WatchReader> readers,
            String address,
            Connection owner,
            DatabaseAccess access)
            throws Exception {
        Map<WatchReader, WebClient> clients = new HashMap<>();
        Map<WatchReader, List<Page>> plans = new HashMap<>();
        for (WatchReader reader : readers) {
            clients.put(reader, reader.enter(address));
        }
        try (var threads = Executors.newFixedThreadPool(PREPARING)) {
            Map<WatchReader, Future<List<Page>>> prepared = new HashMap<>();
            for (WatchReader reader : readers) {
                List<Visit> visits =
                        reader.visits(owner, new Random(reader.name().hashCode()));
                prepared.put(reader, threads.submit(() -> plan(reader, visits, clients.get(reader))));
            }
            for (Map.Entry<WatchReader, Future<List<Page>>> each : prepared.entrySet()) {
                plans.put(each.getKey(), each.getValue().get());
            }
        }
        System.out.printf(
                "# %d pages opened once%n",
                plans.values().stream().mapToInt(List::size).sum());
        List<Taken> taken = all(plans, page -> {
            String request = UUID.randomUUID().toString();
            open(clients.get(page.reader()), page.visit(), Map.of(ServerTimes.REQUEST, request));
            return ServerTimes.takenBy(request);
        });
        List<Taken> alone;
        try (HikariDataSource pool = Pools.collective(access)) {
            alone = all(plans, page -> {
                try (Connection connection = pool.getConnection()) {
                    return page.sent().again(connection).stream()
                            .mapToDouble(Double::doubleValue)
                            .sum();
                }
            });
            slowest(size, taken, pool);
        }
        Map<Kind, Double> ofPages = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            double page = p95(taken, kind);
            double sql = p95(alone, kind);
            ofPages.put(kind, page);
            int statements = taken.stream()
                    .filter(one -> one.page().visit().kind() == kind)
                    .mapToInt(one -> one.page().sent().count())
                    .max()
                    .orElse(0);
            System.out.printf(
                    Locale.ROOT,
                    "# %,d observations, %s: p95 %.0f ms, its statements alone %.0f ms, median %.0f ms, at most %d statements%n",
                    size,
                    kind.word(),
                    page,
                    sql,
                    percentile(taken, kind, 0.5),
                    statements);
            if (judged) {
                double goal = kind == Kind.MAP
                        ? GOAL_MAP_MILLISECONDS
                        : Math.max(GOAL_MILLISECONDS, GOAL_TIMES_ITS_SQL * sql);
                figures.atMost("watch." + kind.word() + "_p95", page, "ms", goal);
            }
        }
        pages.put(size, ofPages);
    }

    /** How much slower each kind of page became, when both were measured. */
    void curve(int few, int many) {
        Map<Kind, Double> before = pages.get(few);
        Map<Kind, Double> after = pages.get(many);
        if (before == null || after == null) {
            System.out.println("# only one size was measured: no curve");
            return;
        }
        for (Kind kind : Kind.values()) {
            figures.atMost(
                    "watch." + kind.word() + "_slower",
                    after.getOrDefault(kind, 0.0) / before.getOrDefault(kind, 0.0),
                    "times",
                    GOAL_TIMES_SLOWER);
        }
    }

    /** Each page once, to warm up and to hear what it sends. */
    private static List<Page> plan(WatchReader reader, List<Visit> visits, WebClient web)
            throws IOException, InterruptedException {
        List<Page> plan = new ArrayList<>();
        for (Visit visit : visits) {
            String request = UUID.randomUUID().toString();
            open(web, visit, Map.of(ServerTimes.REQUEST, request, ServerTimes.TELL, "yes"));
            ServerTimes.takenBy(request);
            plan.add(new Page(reader, visit, ServerTimes.sentBy(request)));
        }
        return plan;
    }

    private static void open(WebClient web, Visit visit, Map<String, String> headers) throws IOException {
        HttpResponse<String> page = web.get(visit.path(), headers);
        if (page.statusCode() != 200) {
            throw new IOException(visit.path() + " was answered " + page.statusCode());
        }
    }

    private static List<Taken> all(Map<WatchReader, List<Page>> plans, Opening opening)
            throws InterruptedException, ExecutionException {
        List<Callable<List<Taken>>> readers = new ArrayList<>();
        for (Map.Entry<WatchReader, List<Page>> plan : plans.entrySet()) {
            readers.add(() -> {
                Random random = new Random(plan.getKey().email().hashCode());
                List<Taken> taken = new ArrayList<>();
                for (Page page : plan.getValue()) {
                    Thread.sleep(random.nextInt(500, 1500));
                    taken.add(new Taken(page, opening.open(page)));
                }
                return taken;
            });
        }
        List<Taken> taken = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(readers.size())) {
            for (Future<List<Taken>> each : threads.invokeAll(readers)) {
                taken.addAll(each.get());
            }
        }
        return taken;
    }

    /** Which pages took longest, and which of their statements. */
    private static void slowest(int size, List<Taken> taken, HikariDataSource pool) throws SQLException {
        List<Taken> longest = taken.stream()
                .sorted(Comparator.comparingDouble(Taken::milliseconds).reversed())
                .limit(Integer.getInteger("watch.slowest", 12))
                .toList();
        try (Connection connection = pool.getConnection()) {
            for (Taken one : longest) {
                SentSql sent = one.page().sent();
                List<Double> each = sent.again(connection);
                int worst = 0;
                for (int i = 0; i < each.size(); i++) {
                    worst = each.get(i) > each.get(worst) ? i : worst;
                }
                System.out.printf(
                        Locale.ROOT,
                        "#   %,d: %.0f ms for %s, %s; of %d statements the longest takes %.0f ms: %.160s%n",
                        size,
                        one.milliseconds(),
                        one.page().reader().name(),
                        one.page().visit().path(),
                        each.size(),
                        each.isEmpty() ? 0 : each.get(worst),
                        each.isEmpty() ? "" : sent.text(worst));
            }
        }
    }

    private static double p95(List<Taken> taken, Kind kind) {
        return percentile(taken, kind, 0.95);
    }

    private static double percentile(List<Taken> taken, Kind kind, double share) {
        double[] times = taken.stream()
                .filter(one -> one.page().visit().kind() == kind)
                .mapToDouble(Taken::milliseconds)
                .sorted()
                .toArray();
        return times.length == 0 ? 0 : times[(int) (times.length * share)];
    }
}

package fr.faubourg.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Health and metrics for operators, on a port of their own, which the application's port knows nothing of: {@code /health/live} (the process runs),
 * {@code /health/ready} (it can serve pages), {@code /health} (all is well), {@code /metrics} (Prometheus). The JDK's own small server: opened in
 * milliseconds, and only where a port is named.
 */
@Component
@ConditionalOnProperty("faubourg.management.port")
class OperatorServer implements SmartLifecycle {

    private final Health health;
    private final PrometheusMeterRegistry metrics;
    private final InetSocketAddress address;
    private final JsonMapper json = JsonMapper.builder().build();
    private @Nullable HttpServer server;
    private @Nullable ExecutorService workers;

    OperatorServer(
            Health health,
            PrometheusMeterRegistry metrics,
            @Value("${faubourg.management.address}") String host,
            @Value("${faubourg.management.port}") int port) {
        this.health = health;
        this.metrics = metrics;
        this.address = new InetSocketAddress(host, port);
    }

    /** The port it listens on; of use when it was asked for any. */
    int port() {
        HttpServer running = server;
        if (running == null) {
            throw new IllegalStateException("not started");
        }
        return running.getAddress().getPort();
    }

    @Override
    public void start() {
        try {
            HttpServer made = HttpServer.create(address, 16);
            made.createContext("/", this::answer);
            ExecutorService threads = Executors.newFixedThreadPool(
                    2, Thread.ofPlatform().daemon().name("operators-", 0).factory());
            made.setExecutor(threads);
            made.start();
            workers = threads;
            server = made;
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The operators' port cannot be opened (FAUBOURG_MANAGEMENT_PORT): " + address, e);
        }
    }

    @Override
    public void stop() {
        HttpServer running = server;
        if (running != null) {
            running.stop(0);
            server = null;
        }
        ExecutorService threads = workers;
        if (threads != null) {
            threads.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** Opened last, closed first: ready means ready. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/health/live" -> answer(exchange, List.of());
                case "/health/ready" -> answer(exchange, List.of(health.database()));
                case "/health" -> answer(exchange, health.all());
                case "/metrics" -> send(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape());
                default ->
                    send(exchange, 404, "text/plain; charset=utf-8", "/health /health/live /health/ready /metrics\n");
            }
        }
    }

    private void answer(HttpExchange exchange, List<Health.Check> checks) throws IOException {
        boolean good = checks.stream().allMatch(Health.Check::good);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", good ? "UP" : "DOWN");
        for (Health.Check check : checks) {
            body.put(check.name(), Map.of("status", check.good() ? "UP" : "DOWN", "detail", check.detail()));
        }
        send(exchange, good ? 200 : 503, "application/json", json.writeValueAsString(body));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}

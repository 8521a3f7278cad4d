package fr.faubourg.operations;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import fr.faubourg.jobs.JobCounts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

/** What is measured, where operators ask for it: the process, the pools, the requests, the jobs (imports among them), the backups. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("faubourg.management.port")
class Metrics {

    @Bean(destroyMethod = "close")
    PrometheusMeterRegistry prometheusMeterRegistry(
            List<DataSource> pools, Health health, BackupFolder backups, JobCounts jobs) {
        PrometheusMeterRegistry registry = new JobsCountedAtEachScrape(jobs);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections(registry);
        for (DataSource pool : pools) {
            if (pool instanceof HikariDataSource hikari && hikari.getMetricsTrackerFactory() == null) {
                hikari.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
            }
        }
        Gauge.builder("faubourg.backup.age.seconds", health, Metrics::backupAge)
                .description("Age of the last backup; NaN while there is none")
                .register(registry);
        Gauge.builder(
                        "faubourg.backup.size.bytes",
                        backups,
                        folder -> folder.latest()
                                .map(kept -> (double) kept.bytes())
                                .orElse(Double.NaN))
                .description("Size of the last backup")
                .register(registry);
        Gauge.builder("faubourg.disk.free.bytes", health, Health::freeDisk)
                .description("Free space where the data lies")
                .register(registry);
        return registry;
    }

    @Bean
    RequestTimes requestTimes(PrometheusMeterRegistry registry) {
        return new RequestTimes(registry);
    }

    /** Lives as long as the process. */
    @SuppressWarnings("resource")
    private static void collections(PrometheusMeterRegistry registry) {
        new JvmGcMetrics().bindTo(registry);
    }

    private static double backupAge(Health health) {
        return health.backupAge()
                .map(Duration::toSeconds)
                .map(Long::doubleValue)
                .orElse(Double.NaN);
    }

    /** One query for all kinds and states, when somebody looks. */
    private static final class JobsCountedAtEachScrape extends PrometheusMeterRegistry {

        private final JobCounts jobs;
        private final MultiGauge gauges;
        private final MultiGauge stuck;

        JobsCountedAtEachScrape(JobCounts jobs) {
            super(PrometheusConfig.DEFAULT);
            this.jobs = jobs;
            this.gauges = MultiGauge.builder("faubourg.jobs")
                    .description("Jobs of the last 90 days by kind and state")
                    .register(this);
            this.stuck = MultiGauge.builder("faubourg.jobs.stuck")
                    .description("Tasks that nobody goes on with")
                    .register(this);
        }

        @Override
        public String scrape() {
            try {
                gauges.register(
                        jobs.byKindAndState().stream()
                                .map(count -> MultiGauge.Row.of(
                                        Tags.of("kind", count.kind(), "state", count.state()), count.jobs()))
                                .toList(),
                        true);
                stuck.register(List.of(MultiGauge.Row.of(Tags.empty(), jobs.stuck())), true);
            } catch (DataAccessException away) {
                // The pool's own metrics tell.
                gauges.register(List.of(), true);
                stuck.register(List.of(), true);
            }
            return super.scrape();
        }
    }
}

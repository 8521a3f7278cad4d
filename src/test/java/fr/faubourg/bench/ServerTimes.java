package fr.faubourg.bench;

import jakarta.servlet.Filter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;

/** Put into the application that is measured: how long each request takes in the server, and what it sends to the database when asked to tell. */
final class ServerTimes implements ApplicationContextInitializer<GenericApplicationContext> {
    /** Names a request, so that what it took is found again. */
    static final String REQUEST = "X-Bench";

    /** Asks to keep what the request sends to the database. */
    static final String TELL = "X-Bench-Tell";

    private static final int PATIENCE_MILLIS = 10_000;
    private static final Map<String, Double> TAKEN = new ConcurrentHashMap<>();
    private static final Map<String, SentSql> SENT = new ConcurrentHashMap<>();

    /** Waits for it: the last bytes may be read before the server is done. */
    static double takenBy(String request) throws InterruptedException {
        for (int i = 0; i < PATIENCE_MILLIS; i++) {
            Double taken = TAKEN.remove(request);
            if (taken != null) {
                return taken;
            }
            Thread.sleep(1);
        }
        throw new IllegalStateException("no request was called " + request);
    }

    static SentSql sentBy(String request) {
        SentSql sent = SENT.remove(request);
        if (sent == null) {
            throw new IllegalStateException("no request that tells was called " + request);
        }
        return sent;
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean("tellingPools", BeanPostProcessor.class, () -> new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("collectiveDataSource") && bean instanceof DataSource pool
                        ? SentSql.told(pool)
                        : bean;
            }
        });
        context.registerBean("timing", FilterRegistrationBean.class, () -> {
            Filter timing = (request, response, chain) -> {
                String named = ((jakarta.servlet.http.HttpServletRequest) request).getHeader(REQUEST);
                if (named == null) {
                    chain.doFilter(request, response);
                    return;
                }
                if (((jakarta.servlet.http.HttpServletRequest) request).getHeader(TELL) != null) {
                    SENT.put(named, SentSql.hear());
                }
                long begun = System.nanoTime();
                try {
                    chain.doFilter(request, response);
                } finally {
                    TAKEN.put(named, (System.nanoTime() - begun) / 1e6);
                    SentSql.stop();
                }
            };
            FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(timing);
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        });
    }
}

package fr.faubourg.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Listens to the SQL statements that a piece of work sends, to hold list pages to a bounded number of them. */
public final class Statements {
    private static final String SENT = "Executing prepared SQL statement [";

    private Statements() {}

    /** Work that may fail. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** The statements sent through Spring's JDBC while the work runs, in order. */
    public static List<String> during(Work work) throws Exception {
        var logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        var before = logger.getLevel();
        boolean additive = logger.isAdditive();
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        logger.addAppender(heard);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            work.run();
        } finally {
            logger.detachAppender(heard);
            logger.setLevel(before);
            logger.setAdditive(additive);
        }
        return heard.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith(SENT))
                .toList();
    }
}

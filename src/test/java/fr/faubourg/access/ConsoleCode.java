package fr.faubourg.access;

import org.springframework.context.ApplicationContext;

/** The one-time code that the console shows on the first run, for tests, which have no console to read. */
public final class ConsoleCode {
    private ConsoleCode() {}

    public static String of(ApplicationContext application) {
        return application.getBean(FirstRun.class).code();
    }
}

package fr.faubourg;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. {@code bin/run} starts it; see {@code docs/architecture.md}. */
@SpringBootApplication
public class Faubourg {

    public static void main(String[] arguments) {
        SpringApplication.run(Faubourg.class, arguments);
    }
}

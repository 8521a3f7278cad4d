package fr.faubourg;

import fr.faubourg.database.Maintenance;
import fr.faubourg.operations.OwnCertificate;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The application. {@code bin/run} starts it; see {@code docs/architecture.md}. Beans are named by their full class names, so that modules need not agree on names. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Faubourg {

    public static void main(String[] arguments) {
        if (Maintenance.isAskedFor(arguments)) {
            System.exit(Maintenance.run(arguments));
        }
        SpringApplication application = new SpringApplication(Faubourg.class);
        application.setDefaultProperties(OwnCertificate.settings(System.getenv()));
        application.run(arguments);
    }
}

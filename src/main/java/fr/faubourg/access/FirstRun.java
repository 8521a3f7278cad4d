package fr.faubourg.access;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first run (premier démarrage): an empty instance becomes the demonstration, or a territory's own with its first administrator, who proves by
 * a one-time code printed in the console to be the one who started it.
 */
@Component
class FirstRun {

    private static final String CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final Instance instance;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final ObjectProvider<DemoWorld> demoWorld;
    private final Environment environment;
    private final String code = newCode();

    FirstRun(
            Instance instance,
            Accounts accounts,
            TransactionTemplate transaction,
            ObjectProvider<DemoWorld> demoWorld,
            Environment environment) {
        this.instance = instance;
        this.accounts = accounts;
        this.transaction = transaction;
        this.demoWorld = demoWorld;
        this.environment = environment;
    }

    /** The code that the console shows. */
    String code() {
        return code;
    }

    boolean isCode(String typed) {
        return code.equals(typed.strip().toUpperCase(Locale.ROOT));
    }

    /** Whether this build holds the demonstration. */
    boolean hasDemonstration() {
        return demoWorld.getIfAvailable() != null;
    }

    /** Builds the demonstration, whole or not at all; does nothing when the instance is no longer empty. */
    void beginDemonstration() {
        Optional<DemoWorld> world = Optional.ofNullable(demoWorld.getIfAvailable());
        world.ifPresent(known -> transaction.executeWithoutResult(_ -> {
            if (instance.setUp(known.name(), Instance.Mode.DEMONSTRATION)) {
                known.build();
            }
        }));
    }

    /**
     * Makes the instance a territory's own.
     *
     * @return the first administrator's account; empty when somebody else was faster
     */
    Optional<AccountId> beginOwn(String territory, String name, String email, String password) {
        return transaction.execute(_ -> {
            if (!instance.setUp(territory, Instance.Mode.OWN)) {
                return Optional.<AccountId>empty();
            }
            AccountOutcome outcome = accounts.create(
                    new Identity(name, email, "Administration"),
                    password,
                    List.of(new Grant(Role.ADMINISTRATOR, null, null)));
            return outcome instanceof AccountOutcome.Done(AccountId id) ? Optional.of(id) : Optional.empty();
        });
    }

    /** Says in the console where the application is and, on the first run, the code. */
    @EventListener
    void announce(ApplicationReadyEvent ready) {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        StringBuilder message = new StringBuilder("\n  Faubourg est prêt\u00a0: http://localhost:" + port + "\n");
        if (!instance.isSetUp()) {
            message.append("  Premier démarrage. Code de l’administrateur\u00a0: ")
                    .append(code)
                    .append('\n');
        }
        message.append("  Ctrl-C arrête Faubourg et sa base de données.\n");
        System.out.println(message);
    }

    private static String newCode() {
        SecureRandom random = new SecureRandom();
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            made.append(i > 0 && i % 4 == 0 ? "-" : "")
                    .append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
        }
        return made.toString();
    }
}

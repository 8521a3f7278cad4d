package fr.faubourg.testing;

import com.microsoft.playwright.Page;
import fr.faubourg.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Signs people of a made town in as they do it themselves, with a password. */
public final class SignIn {
    private static final String PASSWORD = "quatre mots sans rapport";

    private SignIn() {}

    /** Before anything else: people of {@link Accounts} and of made towns have no password. */
    public static void allow(JdbcClient jdbc, PasswordEncoder passwords, Viewer... people) {
        for (Viewer person : people) {
            jdbc.sql("update access.account set password_hash = :hash where id = :id")
                    .param("hash", passwords.encode(PASSWORD))
                    .param("id", person.account().value())
                    .update();
        }
    }

    /** Whoever was signed in on this page before no longer is. */
    public static void as(Viewer person, Page page) {
        page.context().clearCookies();
        page.navigate("/connexion");
        page.locator("input[name=email]").fill(person.account().value() + "@rivemont.example");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(address -> !address.contains("/connexion"));
    }
}

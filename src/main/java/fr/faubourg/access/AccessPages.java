package fr.faubourg.access;

import fr.faubourg.ui.FormErrors;
import java.util.List;
import java.util.UUID;

/** What the templates of this module are given. */
public final class AccessPages {

    private AccessPages() {}

    /**
     * The sign-in page (connexion).
     *
     * @param email as typed
     * @param errors what to mend
     * @param cards in the demonstration, one card for each job
     * @param passkeys whether the address of this page allows passkeys
     */
    public record SignIn(String email, FormErrors errors, List<DemoCard> cards, boolean passkeys) {}

    /** An account that may be entered without a password, on the demonstration's sign-in page. */
    public record DemoCard(UUID id, String name, String job) {

        public String initials() {
            return CurrentUser.initials(name);
        }
    }

    /** The first-run page (bienvenue). */
    public record FirstRun(OwnForm form, FormErrors errors, boolean demonstration) {}

    /** The form of the first administrator, as typed; a field that was not sent is empty. */
    public record OwnForm(String territory, String name, String email, String password, String code) {

        public OwnForm {
            territory = territory == null ? "" : territory.strip();
            name = name == null ? "" : name.strip();
            email = email == null ? "" : email.strip();
            password = password == null ? "" : password;
            code = code == null ? "" : code.strip();
        }
    }

    /** The page shown when another cannot be: why, and for failures of ours a reference that is in the log too. */
    public record Failure(int status, String title, String sentence, String reference) {}
}

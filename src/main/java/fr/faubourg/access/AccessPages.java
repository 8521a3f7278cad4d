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
     * @param providers who else may say who people are
     */
    public record SignIn(
            String email, FormErrors errors, List<DemoCards> cards, boolean passkeys, List<ProviderLink> providers) {}

    /** The way in through an identity provider. */
    public record ProviderLink(String href, String name) {}

    /** Somebody whom a provider knows and this instance does not let in (pas d’invitation). */
    public record NotInvited(String title, String sentence, String next) {}

    /**
     * After signing out (au revoir).
     *
     * @param provider who still knows the person
     * @param href where that ends
     */
    public record Left(String provider, String href) {}

    /** The cards of those who do the same with what is noted. */
    public record DemoCards(Role role, List<DemoCard> cards) {

        public String title() {
            return switch (role) {
                case REGULATOR -> "Qualifier et attribuer";
                case PRACTITIONER -> "Sur le terrain";
                case PARTNER -> "Répondre pour son organisation";
                case READER -> "Lire et piloter";
                case ORGANISATION_ADMINISTRATOR -> "Administrer son organisation";
                case ADMINISTRATOR -> "Administrer";
            };
        }
    }

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

    /** One value of a form, as it was sent. */
    public record Sent(String name, String value) {}

    /**
     * A form whose record was merged into another while it was sent.
     *
     * @param action where it goes now
     * @param fields all of it, for the record that stays
     * @param typed what the person wrote
     * @param files names of the fields that had files, which have to be joined again
     */
    public record MergedMeanwhileView(
            String away, String into, String action, List<Sent> fields, List<String> typed, List<String> files) {}
}

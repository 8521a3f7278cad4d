package fr.faubourg.access;

import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.UrlQuery;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the templates about accounts are given. */
public final class AccountPages {

    private AccountPages() {}

    /**
     * The list of accounts (comptes).
     *
     * @param role the role it is narrowed to, or null
     * @param state the state it is narrowed to, or null
     */
    public record AccountList(
            Page<Line> page,
            UrlQuery query,
            String search,
            @Nullable String role,
            @Nullable String state,
            boolean central) {}

    /**
     * One account of the list.
     *
     * @param waitsForReset whether the person has asked for a new password
     */
    public record Line(
            String href,
            String name,
            String email,
            String job,
            AccountState state,
            boolean waitsForReset,
            List<RoleLine> roles) {

        /** With the roles that somebody of this reach is shown. */
        static Line of(AccountDetails row, fr.faubourg.access.Scopes.Names names, AccountReach reach) {
            return new Line(
                    AccountController.hrefOf(row.id()),
                    row.name(),
                    row.email(),
                    row.job(),
                    row.state(),
                    row.resetAskedAt() != null,
                    row.roles().stream()
                            .filter(role -> reach.shows(role.grant()))
                            .map(role -> names.line(role.id(), role.grant()))
                            .toList());
        }
    }

    /**
     * A role that is held.
     *
     * @param organisation in whose name; empty for an administrator of the whole instance
     * @param place where it holds
     */
    public record RoleLine(UUID id, Role role, String organisation, String place) {}

    /** An identity of a provider that opens an account. */
    public record IdentityLine(UUID id, String provider, Instant linkedAt, Instant lastUsedAt) {}

    /** A new account, with its first role. */
    public record NewAccount(AccountForm form, RoleForm role, FormErrors errors, Scopes scopes) {}

    /**
     * What may be granted, and for what.
     *
     * @param everywhere whether a role may hold for every place
     */
    public record Scopes(List<Choice> organisations, List<Choice> places, List<Role> roles, boolean everywhere) {}

    /** What is delegated to the partners (délégations). */
    public record Delegations(List<DelegationLine> lines, List<Role> delegable) {}

    /** One organisation that administers accounts of its own. */
    public record DelegationLine(UUID id, String organisation, List<Named> people, List<AllowedRole> allowed) {

        public boolean allows(Role role) {
            return allowed.stream().anyMatch(each -> each.role() == role);
        }
    }

    /** A role made delegable, by whom and when. */
    public record AllowedRole(Role role, String by, Instant at) {}

    /** Somebody, with their page. */
    public record Named(String href, String name) {}

    /**
     * One account (compte).
     *
     * @param account as it is kept
     * @param form what its fields hold
     * @param role what the fields of one more role hold
     * @param link a link that was just made and is shown this once, or null
     */
    public record Account(
            Facts account,
            AccountForm form,
            FormErrors errors,
            RoleForm role,
            FormErrors roleErrors,
            Scopes scopes,
            @Nullable MadeLink link,
            Bounds bounds) {}

    /**
     * What the person who looks at an account may do with it.
     *
     * @param central whether they administer all accounts
     * @param refusal why they may not change it, in French; empty when they may
     * @param withdrawable the roles they may take back
     * @param others how many habilitations they are not shown
     */
    public record Bounds(boolean central, String refusal, Set<UUID> withdrawable, int others) {}

    /** What is known of an account. */
    public record Facts(
            String href,
            String name,
            String email,
            AccountState state,
            Instant createdAt,
            @Nullable Instant closedAt,
            @Nullable Instant resetAskedAt,
            List<RoleLine> roles,
            List<IdentityLine> identities) {}

    /**
     * A single-use link that was just made.
     *
     * @param mailed whether it left by mail; otherwise it is to be handed over
     * @param failed whether it should have left by mail and could not
     */
    public record MadeLink(LinkPurpose purpose, String address, boolean mailed, boolean failed) {}

    /** Name, address and job, as typed. */
    public record AccountForm(String name, String email, String job, String version) {

        public AccountForm {
            name = typed(name);
            email = typed(email);
            job = typed(job);
            version = typed(version);
        }
    }

    /** One role, as chosen. */
    public record RoleForm(String role, String organisation, String place) {

        public RoleForm {
            role = typed(role);
            organisation = typed(organisation);
            place = typed(place);
        }
    }

    /** The journal of access (journal des accès), and what it is narrowed to. */
    public record Journal(
            Page<JournalLine> page,
            UrlQuery query,
            @Nullable String account,
            String search,
            @Nullable String act,
            @Nullable String from,
            @Nullable String to) {}

    /**
     * One act of the journal.
     *
     * @param sentence who did what, in French
     * @param href the account it was done to, or null
     */
    public record JournalLine(
            Instant at,
            AdministrativeAct act,
            String sentence,
            @Nullable String href) {}

    /** The own name and job, as typed. */
    public record OwnForm(String name, String job) {

        public OwnForm {
            name = typed(name);
            job = typed(job);
        }
    }

    /** The choice of a password behind a link: for whom, and what to mend. */
    public record ChoosePassword(String action, LinkPurpose purpose, String name, String email, FormErrors errors) {}

    /**
     * The forgotten password (mot de passe oublié).
     *
     * @param asked whether the request was taken: the page says so, whoever asks
     * @param mailed whether a link leaves by mail
     */
    public record Forgotten(String email, FormErrors errors, boolean asked, boolean mailed) {}

    private static String typed(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}

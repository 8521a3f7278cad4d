package fr.faubourg.testing;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Grant;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts for module tests that need somebody to act, without the demonstration's whole world. */
public final class Accounts {
    private Accounts() {}

    /** Somebody with one role for every place; partners and others act in an organisation that exists by its id only. */
    public static Viewer with(JdbcClient jdbc, String name, Role role) {
        UUID account = Ids.next();
        UUID organisation = role == Role.ADMINISTRATOR ? null : Ids.next();
        jdbc.sql("insert into access.account (id, email, name, job) values (:id, :email, :name, 'essais')")
                .param("id", account)
                .param("email", account + "@rivemont.example")
                .param("name", name)
                .update();
        jdbc.sql("""
                insert into access.role_grant (id, account_id, role, organisation_id) values (:id, :account, :role, :organisation)
                """)
                .param("id", Ids.next())
                .param("account", account)
                .param("role", role.name())
                .param("organisation", organisation)
                .update();
        return new Viewer(new AccountId(account), name, "essais", List.of(new Grant(role, organisation, null)));
    }
}

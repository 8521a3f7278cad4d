package fr.faubourg.feedback;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Grant;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A town and a landlord of its own for each test: a régulateur of the one, a practitioner and a partner of the other. */
final class FeedbackTown {
    final Viewer regulator;
    final Viewer colleague;
    final Viewer partner;

    private final JdbcClient jdbc;
    private final UUID landlord;

    FeedbackTown(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql(
                        "insert into access.instance (name, mode, set_up_at) values ('Rivemont', 'OWN', now()) on conflict do nothing")
                .update();
        UUID city = organisation("Ville de Rivemont " + Ids.next());
        landlord = organisation("Habitat des Deux Rives " + Ids.next());
        regulator = person("Samuel Okoye", Role.REGULATOR, city);
        colleague = person("Nadia Ferrand", Role.PRACTITIONER, landlord);
        partner = person("Paul Lestienne", Role.PARTNER, landlord);
    }

    /** A sofa before an entrance, asked of the landlord ten days ago. */
    UUID observation(String category, String state) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into watch.observation (id, observed_on, recorded_at, source, category_id, kind, finding, state, organisation_id, organisations,
                                                       done_at, closed_at)
                        select :id, current_date - 20, now() - interval '20 days', 'ROUND', c.id, 'WEAKNESS', 'Un canapé devant l’entrée', :state,
                               :organisation, array[cast(:organisation as uuid)], now() - interval '2 days', case when :state = 'CLOSED' then now() - interval '1 day' end
                        from watch.category c where c.code = :category
                        """)
                .param("id", id)
                .param("state", state)
                .param("organisation", landlord)
                .param("category", category)
                .update();
        jdbc.sql("""
                        insert into watch.assignment (id, observation_id, organisation_id, assigned_by, assigned_at, due_on)
                        values (:id, :observation, :organisation, :by, now() - interval '10 days', current_date - 3)
                        """)
                .param("id", Ids.next())
                .param("observation", id)
                .param("organisation", landlord)
                .param("by", regulator.account().value())
                .update();
        return id;
    }

    private UUID organisation(String name) {
        UUID id = Ids.next();
        jdbc.sql("insert into directory.organisation (id, name, kind) values (:id, :name, 'CITY')")
                .param("id", id)
                .param("name", name)
                .update();
        return id;
    }

    private Viewer person(String name, Role role, UUID organisation) {
        UUID account = Ids.next();
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

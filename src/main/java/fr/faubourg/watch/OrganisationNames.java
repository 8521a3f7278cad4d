package fr.faubourg.watch;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.ui.Choice;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organisations of the directory as the forms of this module offer and name them. */
@Component
class OrganisationNames {
    private final JdbcClient jdbc;

    OrganisationNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String nameOf(OrganisationId id) {
        return jdbc.sql("select full_name from directory.organisation_v where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    boolean exists(OrganisationId id) {
        return jdbc.sql("select exists (select 1 from directory.organisation_v where id = :id and active)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    List<Choice> choices() {
        return jdbc.sql(
                        "select cast(id as text) as value, full_name as label from directory.organisation_v where active order by full_name limit 1000")
                .query((row, _) -> new Choice(row.getString("value"), row.getString("label")))
                .list();
    }
}

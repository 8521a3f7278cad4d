package fr.faubourg.worksites;

import fr.faubourg.directory.Organisations;
import fr.faubourg.ui.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the forms of a worksite offer to choose from. */
@Repository
class PartChoices {
    /** Lists of records. */
    enum Among {
        ORGANISATIONS,
        ACCOUNTS,
        KINDS,
        PHASES,
        PLACES,
        PLACES_OF_WORKSITE
    }

    private final Organisations organisations;
    private final JdbcClient jdbc;

    PartChoices(Organisations organisations, JdbcClient jdbc) {
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    List<Choice> of(Among among, @Nullable WorksiteId worksite) {
        return switch (among) {
            case ORGANISATIONS -> organisations.options();
            case ACCOUNTS -> accounts();
            case KINDS ->
                read(
                        "select id, label as name, null as above from worksites.impact_kind where active order by position, label",
                        worksite);
            case PHASES ->
                read(
                        "select id, name, null as above from worksites.phase where worksite_id = :worksite order by first_day, last_day, id",
                        worksite);
            case PLACES -> places();
            case PLACES_OF_WORKSITE -> read("""
                        select p.id, p.name, p.parent_name as above
                        from worksites.worksite_place lies
                        join territory.place_v p on p.id = lies.place_id
                        where lies.worksite_id = :worksite and lies.lies <> 'AROUND' and p.active
                            and p.kind in ('RESIDENCE', 'BUILDING', 'ENTRANCE', 'PUBLIC_SPACE')
                        order by p.parent_name nulls first, p.name, p.id
                        limit 120
                        """, worksite);
        };
    }

    /** People at work who may be asked something, with where they work. */
    private List<Choice> accounts() {
        return jdbc.sql("""
                        select cast(a.id as text) as id, a.name, min(o.full_name) as organisation
                        from access.account_v a
                        join access.grant_v g on g.account_id = a.id and g.role in ('REGULATOR', 'PRACTITIONER', 'PARTNER')
                        left join directory.organisation_v o on o.id = g.organisation_id
                        group by a.id, a.name
                        order by a.name, a.id
                        limit 1000
                        """)
                .query((row, _) -> new Choice(
                        row.getString("id"),
                        row.getString("organisation") == null
                                ? row.getString("name")
                                : row.getString("name") + " · " + row.getString("organisation")))
                .list();
    }

    /** Below the communes, the broadest first; those with the same name are told apart by the place above. */
    private List<Choice> places() {
        return read("""
                select id, name, parent_name as above
                from territory.place_v
                where active and kind in ('DISTRICT', 'NEIGHBOURHOOD', 'HAMLET', 'RESIDENCE', 'PUBLIC_SPACE', 'BUILDING', 'ENTRANCE')
                order by array_position(array['DISTRICT', 'NEIGHBOURHOOD', 'HAMLET', 'RESIDENCE', 'PUBLIC_SPACE', 'BUILDING', 'ENTRANCE'], kind),
                    name, parent_name, id
                limit 1500
                """, null);
    }

    private List<Choice> read(String sql, @Nullable WorksiteId worksite) {
        var statement = jdbc.sql(sql);
        return (worksite == null || !sql.contains(":worksite")
                        ? statement
                        : statement.param("worksite", worksite.value()))
                .query((row, _) -> {
                    String above = row.getString("above");
                    String name = row.getString("name");
                    return new Choice(row.getString("id"), above == null ? name : name + " (" + above + ")");
                })
                .list();
    }
}

package fr.faubourg.directory;

import fr.faubourg.merging.MergeSubject.Likely;
import fr.faubourg.ui.Choice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what merging partners needs to know. */
@Repository
class OrganisationMergeQueries {

    private final JdbcClient jdbc;

    OrganisationMergeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OrganisationId> mergedInto(OrganisationId id) {
        return jdbc.sql("select merged_into from directory.organisation where id = :id and merged_into is not null")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(OrganisationId::new);
    }

    List<UUID> search(String text, int limit) {
        return jdbc.sql("""
                select o.id
                from directory.organisation o join directory.organisation_v v on v.id = o.id
                where o.merged_into is null
                    and public.f_unaccent(lower(v.full_name || ' ' || o.short_name)) like '%' || public.f_unaccent(lower(:text)) || '%'
                order by v.active desc, lower(v.full_name), o.id limit :limit
                """)
                .param("text", text)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** The same SIRET, or nearly the same name below the same organisation. */
    List<Likely> likely(int limit) {
        return jdbc.sql("""
                select a.id as one, va.full_name as one_title, b.id as other, vb.full_name as other_title,
                    case when a.siret = b.siret then 'Même SIRET' else 'Noms proches' end as why
                from directory.organisation a
                join directory.organisation b on b.id > a.id and b.merged_into is null and b.parent_id is not distinct from a.parent_id
                    and (b.siret = a.siret
                        or public.f_unaccent(lower(b.name || ' ' || b.short_name)) operator(public.%) public.f_unaccent(lower(a.name || ' ' || a.short_name)))
                join directory.organisation_v va on va.id = a.id
                join directory.organisation_v vb on vb.id = b.id
                where a.merged_into is null
                    and (a.siret = b.siret
                        or public.similarity(public.f_unaccent(lower(a.name)), public.f_unaccent(lower(b.name))) > 0.6)
                order by a.siret = b.siret desc nulls last,
                    public.similarity(public.f_unaccent(lower(a.name)), public.f_unaccent(lower(b.name))) desc, a.id, b.id
                limit :limit
                """).param("limit", limit).query(Likely.class).list();
    }

    List<String> unitsOfTheSameName(UUID away, UUID into) {
        return jdbc.sql("""
                select mine.name
                from directory.organisation mine
                join directory.organisation theirs on theirs.parent_id = :into and lower(theirs.name) = lower(mine.name)
                    and theirs.merged_into is null
                where mine.parent_id = :away and mine.merged_into is null
                order by mine.name
                """)
                .param("away", away)
                .param("into", into)
                .query(String.class)
                .list();
    }

    /** The other units of the same organisation, and the organisation itself, while they exist. */
    List<Choice> heirs(UUID ending) {
        return jdbc.sql("""
                select v.id, v.full_name
                from directory.organisation_root_v mine
                join directory.organisation_root_v other on other.root_id = mine.root_id and other.organisation_id <> mine.organisation_id
                join directory.organisation_v v on v.id = other.organisation_id
                where mine.organisation_id = :ending and v.active
                order by lower(v.full_name), v.id limit 500
                """)
                .param("ending", ending)
                .query((row, _) -> new Choice(row.getString("id"), row.getString("full_name")))
                .list();
    }
}

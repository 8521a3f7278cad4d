package fr.faubourg.worksites;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a worksite is made of, for its page; that the reader may read it was checked before. */
@Repository
class DetailQueries {
    private final JdbcClient jdbc;

    DetailQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    WorksiteDetails.Facts facts(WorksiteId id) {
        return jdbc.sql("""
                        select w.id, w.number, w.name, w.reference, w.nature, w.owner_id, o.full_name as owner, w.address, w.hours, w.circulation,
                            w.complaint_contact, w.shape is not null as drawn, w.buffer_metres
                        from worksites.worksite w
                        join directory.organisation_v o on o.id = w.owner_id
                        where w.id = :id
                        """)
                .param("id", id.value())
                .query(WorksiteDetails.Facts.class)
                .single();
    }

    List<WorksiteDetails.Area> areas(WorksiteId id) {
        return jdbc.sql("""
                        select a.id, a.place_id, p.name, p.parent_name as above
                        from worksites.area a
                        join territory.place_v p on p.id = a.place_id
                        where a.worksite_id = :id
                        order by p.name, a.id
                        """)
                .param("id", id.value())
                .query(WorksiteDetails.Area.class)
                .list();
    }

    List<WorksiteDetails.Phase> phases(WorksiteId id) {
        return jdbc.sql("""
                        select id, name, first_day, last_day, description
                        from worksites.phase
                        where worksite_id = :id
                        order by first_day, last_day, id
                        """)
                .param("id", id.value())
                .query(WorksiteDetails.Phase.class)
                .list();
    }

    List<WorksiteDetails.Firm> firms(WorksiteId id) {
        return jdbc.sql("""
                        select f.id, f.organisation_id, coalesce(o.full_name, f.name) as name, f.trade
                        from worksites.firm f
                        left join directory.organisation_v o on o.id = f.organisation_id
                        where f.worksite_id = :id
                        order by f.trade, name, f.id
                        """)
                .param("id", id.value())
                .query(WorksiteDetails.Firm.class)
                .list();
    }

    List<WorksiteDetails.Impact> impacts(WorksiteId id) {
        return jdbc.sql("""
                        select i.id, k.label as kind, p.name as phase, i.level, i.description, i.public_touched, i.mitigation,
                            o.full_name as organisation, a.name as account, i.contact, i.due_on, i.state
                        from worksites.impact i
                        join worksites.impact_kind k on k.id = i.kind_id
                        left join worksites.phase p on p.id = i.phase_id
                        left join directory.organisation_v o on o.id = i.organisation_id
                        left join access.account_v a on a.id = i.account_id
                        where i.worksite_id = :id
                        order by p.first_day nulls first, k.position, i.id
                        """)
                .param("id", id.value())
                .query(WorksiteDetails.Impact.class)
                .list();
    }

    List<WorksiteDetails.Message> messages(WorksiteId id) {
        return jdbc.sql("""
                        select m.id, m.letter, m.subject, m.language, m.channel, m.audience, m.sent_on,
                            (select string_agg(p.name, ', ' order by p.name)
                             from worksites.message_place mp join territory.place_v p on p.id = mp.place_id where mp.message_id = m.id) as places
                        from worksites.message m
                        where m.worksite_id = :id
                        order by m.sent_on desc nulls first, m.id desc
                        """)
                .param("id", id.value())
                .query(WorksiteDetails.Message.class)
                .list();
    }

    List<WorksiteDetails.Meeting> meetings(WorksiteId id) {
        return jdbc.sql("""
                        select id, kind, held_on, venue, residents, organisations, decisions
                        from worksites.meeting
                        where worksite_id = :id
                        order by held_on desc, id desc
                        """)
                .param("id", id.value())
                .query(WorksiteDetails.Meeting.class)
                .list();
    }

    List<WorksiteDetails.Complaint> complaints(WorksiteId id) {
        return jdbc.sql("""
                        select c.id, c.received_on, c.channel, k.label as kind, c.what, c.due_on, c.answer, c.answered_on, c.answer_channel
                        from worksites.complaint c
                        left join worksites.impact_kind k on k.id = c.kind_id
                        where c.worksite_id = :id
                        order by c.answered_on is not null, c.due_on, c.received_on desc, c.id
                        limit 200
                        """)
                .param("id", id.value())
                .query(WorksiteDetails.Complaint.class)
                .list();
    }

    List<WorksiteDetails.Kind> kinds() {
        return jdbc.sql("select id, label from worksites.impact_kind order by position, label")
                .query(WorksiteDetails.Kind.class)
                .list();
    }
}

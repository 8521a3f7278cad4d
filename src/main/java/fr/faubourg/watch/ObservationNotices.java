package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.NoticeChannel;
import fr.faubourg.inbox.NoticeKind;
import fr.faubourg.inbox.NoticeRecord;
import fr.faubourg.inbox.NoticeSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What notices say of observations: number, category and place, never the finding, since mails carry it. */
@Repository
class ObservationNotices implements NoticeSource {
    static final String ASSIGNED = "watch.assigned";
    static final String ACCEPTED = "watch.accepted";
    static final String DONE = "watch.done";
    static final String RETURNED = "watch.returned";
    static final String REOPENED = "watch.reopened";
    static final String WITHDRAWN = "watch.withdrawn";
    static final String DECIDED = "watch.decided";
    static final String ENDED = "watch.ended";
    static final String MERGED = "watch.merged";
    static final String SEPARATED = "watch.separated";
    static final String TAKEN_BACK = "watch.taken-back";
    static final String LATE = "watch.late";

    private static final List<NoticeKind> KINDS = List.of(
            new NoticeKind(
                    ASSIGNED,
                    "Un constat est confié à mon organisation",
                    "confié à votre organisation",
                    NoticeChannel.DIGEST),
            new NoticeKind(
                    ACCEPTED,
                    "Un constat que j’ai noté ou confié est pris en charge",
                    "pris en charge",
                    NoticeChannel.IN_APP),
            new NoticeKind(
                    DONE, "Un constat que j’ai noté ou confié est réalisé", "déclaré réalisé", NoticeChannel.DIGEST),
            new NoticeKind(RETURNED, "Un constat est rendu par qui l’avait reçu", "rendu", NoticeChannel.DIGEST),
            new NoticeKind(REOPENED, "Un constat que j’ai noté ou traité est rouvert", "rouvert", NoticeChannel.DIGEST),
            new NoticeKind(
                    WITHDRAWN,
                    "Une demande faite à mon organisation est retirée",
                    "demande retirée",
                    NoticeChannel.DIGEST),
            new NoticeKind(
                    DECIDED,
                    "Le régulateur décide de l’état d’un constat que j’ai noté ou que mon organisation traite",
                    "état décidé par le régulateur",
                    NoticeChannel.IN_APP),
            new NoticeKind(
                    ENDED,
                    "Un constat que j’ai noté ou traité est clos, rejeté ou hors compétence",
                    "clos ou écarté",
                    NoticeChannel.IN_APP),
            new NoticeKind(
                    MERGED,
                    "Un constat que j’ai noté ou que mon organisation traite est réuni avec un autre",
                    "réuni avec un autre constat",
                    NoticeChannel.DIGEST),
            new NoticeKind(
                    SEPARATED,
                    "Un constat que j’ai noté ou que mon organisation traite n’est plus un doublon",
                    "séparé d’un autre constat",
                    NoticeChannel.DIGEST),
            new NoticeKind(
                    TAKEN_BACK, "Un geste dont j’avais été averti est annulé", "geste annulé", NoticeChannel.DIGEST),
            new NoticeKind(
                    LATE,
                    "Un constat que j’attends ou que mon organisation traite passe en retard",
                    "en retard",
                    NoticeChannel.DIGEST));

    private final VisibleObservations visible;
    private final JdbcClient jdbc;

    ObservationNotices(VisibleObservations visible, JdbcClient jdbc) {
        this.visible = visible;
        this.jdbc = jdbc;
    }

    @Override
    public List<NoticeKind> kinds() {
        return KINDS;
    }

    @Override
    public Map<UUID, NoticeRecord> records(Collection<UUID> subjects, Viewer viewer) {
        var rights = visible.eachTo(viewer);
        var records = new HashMap<UUID, NoticeRecord>();
        jdbc.sql("""
                        select o.id, o.number, o.category_label, place.name as place
                        from watch.every_observation_v o left join territory.place_v place on place.id = o.place_id
                        where o.id = any (:ids) and %s
                        """.formatted(rights.sql()))
                .params(rights.parameters())
                .param("ids", subjects.toArray(UUID[]::new))
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    var place = row.getString("place");
                    records.put(
                            id,
                            new NoticeRecord(
                                    "Constat n° " + row.getLong("number") + ", " + row.getString("category_label"),
                                    place == null ? "" : place,
                                    "/constats/" + id));
                    return id;
                })
                .list();
        return records;
    }
}

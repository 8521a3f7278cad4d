package fr.faubourg.tables;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.Notice;
import fr.faubourg.inbox.NoticeChannel;
import fr.faubourg.inbox.NoticeKind;
import fr.faubourg.inbox.NoticeRecord;
import fr.faubourg.inbox.NoticeSource;
import fr.faubourg.inbox.Notices;
import fr.faubourg.jobs.JobEnded;
import fr.faubourg.jobs.JobState;
import fr.faubourg.ui.FrenchFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells whoever imports a file that some of its rows were refused. */
@Repository
class ImportNotices implements NoticeSource {
    private static final NoticeKind REFUSED = new NoticeKind(
            "tables.refused",
            "Un fichier que j’importe a des lignes refusées",
            "des lignes sont refusées",
            NoticeChannel.IN_APP);

    private final Notices notices;
    private final JdbcClient jdbc;

    ImportNotices(Notices notices, JdbcClient jdbc) {
        this.notices = notices;
        this.jdbc = jdbc;
    }

    /** An import whose job came to its end. */
    private record Ended(UUID id, UUID accountId, long refused) {}

    /** In the transaction of the end. */
    @EventListener
    void ended(JobEnded ended) {
        boolean ours = ended.kind().equals(ImportJob.CHECK) || ended.kind().equals(ImportJob.APPLY);
        if (ours && ended.state() == JobState.DONE) {
            find(ended).stream()
                    .filter(stored -> stored.refused() > 0)
                    .forEach(stored -> notices.tell(
                            new Notice(
                                    REFUSED.key(),
                                    stored.id(),
                                    ended.jobId(),
                                    null,
                                    FrenchFormat.count(stored.refused(), "ligne", "lignes")),
                            List.of(new AccountId(stored.accountId()))));
        }
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(REFUSED);
    }

    /** Without the name of the file, which mails should not carry. */
    @Override
    public Map<UUID, NoticeRecord> records(Collection<UUID> subjects, Viewer viewer) {
        Map<UUID, NoticeRecord> records = new HashMap<>();
        jdbc.sql("select id, created_at from tables.import where id = any (:ids) and (account_id = :account or :all)")
                .param("ids", subjects.toArray(UUID[]::new))
                .param("account", viewer.account().value())
                .param("all", viewer.has(Role.ADMINISTRATOR))
                .query((row, _) -> records.put(
                        row.getObject("id", UUID.class),
                        new NoticeRecord(
                                "Import du "
                                        + FrenchFormat.dateTime(
                                                row.getTimestamp("created_at").toInstant()),
                                "",
                                "/imports/" + row.getObject("id", UUID.class))))
                .list();
        return records;
    }

    private List<Ended> find(JobEnded ended) {
        String refused = ended.kind().equals(ImportJob.CHECK) ? "check_refused" : "apply_refused";
        return jdbc.sql("select id, account_id, %s as refused from tables.import where job_id = :job"
                        .formatted(refused))
                .param("job", ended.jobId())
                .query(Ended.class)
                .list();
    }
}

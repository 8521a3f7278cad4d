package fr.faubourg.inbox;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.jobs.JobEnded;
import fr.faubourg.jobs.JobState;
import fr.faubourg.jobs.JobView;
import fr.faubourg.jobs.Jobs;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people that their work in the background came to its end. */
@Component
class JobNotices implements NoticeSource {
    private static final NoticeKind DONE =
            new NoticeKind("jobs.done", "Un travail que j’ai demandé est terminé", "terminé", NoticeChannel.IN_APP);
    private static final NoticeKind FAILED = new NoticeKind(
            "jobs.failed",
            "Un travail que j’ai demandé n’a pas pu aller à son terme",
            "en échec",
            NoticeChannel.DIGEST);

    private final Jobs jobs;
    private final Notices notices;

    JobNotices(Jobs jobs, Notices notices) {
        this.jobs = jobs;
        this.notices = notices;
    }

    /** In the transaction of the end; a job that its person stopped tells nothing new. */
    @EventListener
    void ended(JobEnded ended) {
        if (ended.state() != JobState.CANCELLED) {
            NoticeKind kind = ended.state() == JobState.DONE ? DONE : FAILED;
            notices.tell(new Notice(kind.key(), ended.jobId(), ended.jobId(), null, ""), List.of(ended.account()));
        }
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(DONE, FAILED);
    }

    @Override
    public Map<UUID, NoticeRecord> records(Collection<UUID> subjects, Viewer viewer) {
        return jobs.find(subjects).stream()
                .filter(job -> viewer.has(Role.ADMINISTRATOR)
                        || job.accountId().equals(viewer.account().value()))
                .collect(Collectors.toMap(JobView::id, JobNotices::record));
    }

    private static NoticeRecord record(JobView job) {
        boolean seen = job.state() == JobState.DONE && !job.href().isEmpty();
        return new NoticeRecord(job.title(), job.message(), seen ? job.href() : "/travaux/" + job.id());
    }
}

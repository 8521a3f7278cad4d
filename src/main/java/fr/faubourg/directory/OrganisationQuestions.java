package fr.faubourg.directory;

import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.AskableKind;
import fr.faubourg.inbox.NoticeRecord;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Partners as people ask about them; everybody who signs in reads their pages. */
@Component
class OrganisationQuestions implements AskableKind {
    private final OrganisationQueries organisations;

    OrganisationQuestions(OrganisationQueries organisations) {
        this.organisations = organisations;
    }

    @Override
    public String kind() {
        return OrganisationHistory.KIND;
    }

    @Override
    public Map<UUID, NoticeRecord> records(Collection<UUID> ids, Viewer viewer) {
        Map<UUID, NoticeRecord> records = new LinkedHashMap<>();
        organisations
                .named(ids)
                .forEach(each -> records.put(each.id().value(), new NoticeRecord(each.fullName(), "", each.href())));
        return records;
    }

    @Override
    public List<Viewer> readers(UUID id, List<Viewer> people) {
        return organisations.named(List.of(id)).isEmpty() ? List.of() : people;
    }
}

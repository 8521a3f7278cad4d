package fr.faubourg.prevention;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.prevention.Operations.Written;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.watch.CategoryId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes operations down as they happened: for the story of the demonstration. */
@Component
public class PreventionChronicle {
    private final Operations operations;
    private final KindRepository kinds;

    PreventionChronicle(Operations operations, KindRepository kinds) {
        this.operations = operations;
        this.kinds = kinds;
    }

    /**
     * An operation.
     *
     * @param kind the code of a kind of the default list
     * @param others who else takes part, and as what
     * @param learnt empty as long as it is not over
     * @param cancelled why it did not take place; empty when it did
     */
    public record Told(
            String title,
            String aim,
            String kind,
            List<CategoryId> themes,
            List<PlaceId> places,
            LocalDate plannedFrom,
            @Nullable LocalDate plannedTo,
            @Nullable Integer windowDays,
            @Nullable BigDecimal cost,
            OrganisationId lead,
            Map<OrganisationId, PartnerRole> others,
            List<Held> sessions,
            String learnt,
            String cancelled,
            Viewer by) {}

    /** A session that was held. */
    public record Held(
            LocalDate day, LocalTime from, LocalTime to, String done, int residents, int children, int professionals) {}

    /** Writes them in the order given, which is that of their numbers, within the rights of those who wrote them. */
    @Transactional
    public void tell(List<Told> story) {
        story.forEach(this::tell);
    }

    private void tell(Told told) {
        var draft = new OperationDraft(
                told.title(),
                told.aim(),
                kinds.withCode(told.kind()),
                told.themes().stream().map(CategoryId::value).toList(),
                told.places().stream().map(PlaceId::value).toList(),
                told.plannedFrom(),
                told.plannedTo(),
                told.windowDays(),
                told.cost());
        UUID key = Ids.next();
        if (!(operations.record(draft, told.lead().value(), key, told.by())
                instanceof Written.Done(PreventiveOperationId id))) {
            throw new IllegalStateException("not theirs to write: " + told.title());
        }
        told.others().forEach((organisation, role) -> operations.addPartner(id, organisation.value(), role, told.by()));
        for (Held held : told.sessions()) {
            operations.addSession(
                    id,
                    new SessionForm.Draft(
                            held.day(),
                            held.from(),
                            held.to(),
                            held.done(),
                            held.residents(),
                            held.children(),
                            held.professionals()),
                    told.by());
        }
        if (!told.learnt().isEmpty()) {
            // Each operation begins at version 0; the first session moves it once.
            operations.assess(id, told.learnt(), told.sessions().isEmpty() ? 0 : 1, told.by());
        }
        if (!told.cancelled().isEmpty()) {
            operations.cancel(id, told.cancelled(), told.by());
        }
    }
}

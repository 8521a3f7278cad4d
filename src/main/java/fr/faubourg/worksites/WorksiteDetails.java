package fr.faubourg.worksites;

import fr.faubourg.ui.Ui;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a worksite is made of, as its page and its letters say it. */
public final class WorksiteDetails {
    private WorksiteDetails() {}

    /** The worksite itself. */
    public record Facts(
            UUID id,
            long number,
            String name,
            String reference,
            String nature,
            UUID ownerId,
            String owner,
            String address,
            String hours,
            String circulation,
            String complaintContact,
            boolean drawn,
            int bufferMetres) {
        public String href() {
            return "/chantiers/" + id;
        }
    }

    /** A place that it was said to be in. */
    public record Area(
            UUID id, UUID placeId, String name, @Nullable String above) {}

    /** A phase, both days included. */
    public record Phase(UUID id, String name, LocalDate firstDay, LocalDate lastDay, String description) {
        public boolean holds(LocalDate day) {
            return !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }
    }

    /** A firm at work. */
    public record Firm(UUID id, @Nullable UUID organisationId, String name, String trade) {}

    /** What is expected to be disturbed, and the mitigation. */
    public record Impact(
            UUID id,
            String kind,
            @Nullable String phase,
            ImpactLevel level,
            String description,
            String publicTouched,
            String mitigation,
            @Nullable String organisation,
            @Nullable String account,
            String contact,
            @Nullable LocalDate dueOn,
            MitigationState state) {
        public boolean awaited() {
            return state == MitigationState.TO_DO || state == MitigationState.UNDER_WAY;
        }

        public boolean late(LocalDate today) {
            return awaited() && dueOn != null && dueOn.isBefore(today);
        }
    }

    /** What residents were told. */
    public record Message(
            UUID id,
            LetterKind letter,
            String subject,
            ResidentLanguage language,
            ResidentChannel channel,
            String audience,
            @Nullable String places,
            @Nullable LocalDate sentOn) {
        public String forWhom() {
            String where = places == null ? "" : places;
            String who = audience.isEmpty() || where.isEmpty() ? audience + where : audience + " · " + where;
            return who.isEmpty() ? "—" : who;
        }
    }

    /** A meeting or a visit. */
    public record Meeting(
            UUID id,
            GatheringKind kind,
            LocalDate heldOn,
            String venue,
            @Nullable Integer residents,
            String organisations,
            String decisions) {
        public String title(Ui ui) {
            String label = ui.label(kind);
            return label.substring(0, 1).toUpperCase(Locale.FRENCH) + label.substring(1) + ", " + ui.date(heldOn);
        }

        /** Where, and who was there: counts and organisations. */
        public String who(Ui ui) {
            return Stream.of(
                            venue, residents == null ? "" : ui.count(residents, "habitant", "habitants"), organisations)
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(" · "));
        }
    }

    /** A complaint, and its answer. */
    public record Complaint(
            UUID id,
            LocalDate receivedOn,
            ComplaintChannel channel,
            @Nullable String kind,
            String what,
            LocalDate dueOn,
            String answer,
            @Nullable LocalDate answeredOn,
            @Nullable ComplaintChannel answerChannel) {
        public boolean late(LocalDate today) {
            return answeredOn == null && dueOn.isBefore(today);
        }
    }

    /** A kind of impact. */
    public record Kind(UUID id, String label) {}
}

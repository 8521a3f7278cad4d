package fr.faubourg.watch;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.files.PhotoId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An observation with all that its page shows. */
public record ObservationDetails(
        Facts facts,
        List<TaskLine> tasks,
        List<Step> steps,
        List<PlaceName> places,
        List<Note> notes,
        List<Photo> photos) {
    /** The tasks that count. */
    public List<TaskLine> current() {
        return tasks.stream().filter(TaskLine::current).toList();
    }

    /**
     * The row itself, with the names it refers to.
     *
     * @param organisations all that it is asked of
     * @param tasksDone how many of them have done their task
     * @param organisation the one that is waited for
     * @param decided who decided the state; null when it follows from the tasks
     */
    public record Facts(
            UUID id,
            long number,
            LocalDate observedOn,
            Instant recordedAt,
            ObservationSource source,
            @Nullable String externalSource,
            @Nullable String externalNumber,
            @Nullable UUID importId,
            @Nullable UUID placeId,
            @Nullable String place,
            @Nullable Double lon,
            @Nullable Double lat,
            String address,
            UUID categoryId,
            String category,
            String theme,
            FindingKind kind,
            String finding,
            String proposal,
            @Nullable Integer severity,
            @Nullable Integer urgency,
            ObservationState state,
            List<OrganisationId> organisations,
            int tasksDone,
            @Nullable UUID organisationId,
            @Nullable String organisation,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate plannedOn,
            @Nullable Decided decided,
            @Nullable UUID authorId,
            @Nullable String authorOrganisation,
            int version,
            boolean late) {
        public String href() {
            return "/constats/" + id;
        }

        /** {@code Dépôts sauvages, allée des Cordiers}, as short as a title. */
        public String title() {
            String where = !address.isBlank() ? address : place == null ? "" : place;
            return where.isEmpty() ? category : category + ", " + where;
        }

        public boolean hasPoint() {
            return lon != null && lat != null;
        }
    }

    /** A state that a régulateur decided, whatever the tasks say. */
    public record Decided(String by, Instant at, String because) {}

    /**
     * A step of the thread.
     *
     * @param move a {@link Move}, or {@code RECORD} or {@code MODIFY}
     * @param byLink whether an organisation did it by a link that it was sent: nobody's account did
     */
    public record Step(
            Instant at,
            String move,
            String account,
            @Nullable String organisation,
            String reason,
            String detail,
            boolean byLink) {
        /** Who did it, and for whom. */
        public String who() {
            if (byLink) {
                return "par lien, au nom de " + (organisation == null ? "l’organisation" : organisation);
            }
            return organisation == null ? account : account + ", " + organisation;
        }
    }

    /** A place the observation lies in. */
    public record PlaceName(UUID id, String name) {}

    /** An internal note of one of the reader's organisations. */
    public record Note(Instant writtenAt, String account, String organisation, String text) {}

    /**
     * A photo: when it was seen, or when it was said to be done.
     *
     * @param mayBlur whether the reader may blur parts of it
     */
    public record Photo(PhotoId file, int version, boolean done, boolean mayBlur) {}
}

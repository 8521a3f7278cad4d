package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.files.Photo;
import fr.faubourg.files.PhotoId;
import fr.faubourg.files.PhotoSubjects;
import fr.faubourg.files.Photos;
import fr.faubourg.shared.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The photos of an observation, seen by whoever may see the observation. */
@Component
class ObservationPhotos implements PhotoSubjects {
    /** When a photo was taken. */
    enum Moment {
        /** With the observation. */
        SEEN,
        /** With the answer that it is done. */
        DONE
    }

    private final Photos photos;
    private final ObservationAccess access;
    private final StepRepository steps;
    private final Clock clock;
    private final JdbcClient jdbc;

    ObservationPhotos(Photos photos, ObservationAccess access, StepRepository steps, Clock clock, JdbcClient jdbc) {
        this.steps = steps;
        this.clock = clock;
        this.photos = photos;
        this.access = access;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return ObservationThreads.KIND;
    }

    @Override
    public boolean mayRead(Viewer viewer, UUID subjectId) {
        try {
            access.require(new ObservationId(subjectId), viewer);
            return true;
        } catch (NotFound hidden) {
            return false;
        }
    }

    @Override
    public boolean mayBlur(Viewer viewer, UUID subjectId) {
        return access.handsOn(new ObservationId(subjectId), viewer, List.of()).contains(Hand.REGULATOR);
    }

    @Override
    public void blurred(Viewer viewer, UUID subjectId) {
        var state = ObservationState.valueOf(jdbc.sql("select state from watch.observation where id = :id")
                .param("id", subjectId)
                .query(String.class)
                .single());
        steps.write(
                new StepRepository.NewStep(
                        new ObservationId(subjectId), StepRepository.BLUR, state, state, "", "", null),
                viewer,
                viewer.organisationsAs(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER).stream()
                        .findFirst()
                        .orElse(null),
                clock.instant());
    }

    @Override
    public String href(UUID subjectId) {
        return "/constats/" + subjectId;
    }

    /** Puts photos that the viewer uploaded after those that are there. */
    void attach(ObservationId observation, List<PhotoId> files, Moment moment, Viewer viewer) {
        if (files.isEmpty()) {
            return;
        }
        photos.attach(files, kind(), observation.value(), viewer);
        jdbc.sql("""
                        insert into watch.observation_photo (observation_id, file_id, moment, position)
                        select :observation, f.id, :moment, f.rank
                        from unnest(cast(:files as uuid[])) with ordinality as f (id, rank)
                        on conflict do nothing
                        """)
                .param("observation", observation.value())
                .param("moment", moment.name())
                .param(
                        "files",
                        photos.of(kind(), observation.value()).stream()
                                .map(Photo::id)
                                .filter(files::contains)
                                .map(PhotoId::value)
                                .toArray(UUID[]::new))
                .update();
    }
}

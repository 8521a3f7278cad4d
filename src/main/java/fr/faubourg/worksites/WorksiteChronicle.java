package fr.faubourg.worksites;

import fr.faubourg.access.AccountId;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FormErrors;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells worksites that others know of already (chronique), with what they are made of, by the rules of their forms: for a demonstration, or a bench. */
@Repository
public class WorksiteChronicle {
    private final WorksiteRepository repository;
    private final Parts parts;
    private final Letters letters;
    private final Zones zones;
    private final JdbcClient jdbc;

    WorksiteChronicle(WorksiteRepository repository, Parts parts, Letters letters, Zones zones, JdbcClient jdbc) {
        this.repository = repository;
        this.parts = parts;
        this.letters = letters;
        this.zones = zones;
        this.jdbc = jdbc;
    }

    /** What is told of a worksite itself; see its form. */
    public record Told(
            String name,
            String reference,
            OrganisationId owner,
            String nature,
            String hours,
            String circulation,
            String complaintContact,
            List<PlaceId> places) {
        public Told {
            places = List.copyOf(places);
        }
    }

    @Transactional
    public WorksiteId begin(Told told, AccountId author) {
        WorksiteId id = WorksiteId.next();
        repository.insert(
                new Worksite(
                        id,
                        told.name(),
                        told.reference(),
                        told.nature(),
                        told.owner(),
                        "",
                        told.hours(),
                        told.circulation(),
                        told.complaintContact(),
                        null,
                        WorksiteConfiguration.BUFFER.first(),
                        0),
                author);
        told.places().forEach(place -> repository.insertArea(id, place));
        zones.settle(id);
        return id;
    }

    /**
     * Adds a part.
     *
     * @param part its word in addresses: {@code phases}
     * @param values as its form would send them
     * @throws IllegalArgumentException when its form would refuse them
     */
    @Transactional
    public UUID add(WorksiteId worksite, String part, Map<String, String> values) {
        Part known = Part.named(part).orElseThrow(() -> new IllegalArgumentException("no part " + part));
        FormErrors errors = FormErrors.none();
        parts.check(known, values, errors);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(part + ": " + errors.summary());
        }
        return parts.add(known, worksite, values);
    }

    /** The draft of a letter, as its form would be filled with. */
    public Map<String, String> draft(WorksiteId worksite, LetterKind kind, LocalDate today) {
        return letters.draft(worksite, kind, today);
    }

    /** A kind of impact by its code: {@code bruit}. */
    public UUID kind(String code) {
        return jdbc.sql("select id from worksites.impact_kind where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
    }
}

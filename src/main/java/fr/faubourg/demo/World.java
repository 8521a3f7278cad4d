package fr.faubourg.demo;

import fr.faubourg.access.DemoWorld;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demonstration's world (monde de démonstration): Rivemont and the four communes around it, their places, partners and people, and
 * what they saw there in the last three years. The same in every empty database for the same day; its dates count from that day.
 */
@Component
public class World implements DemoWorld {

    /** The code of Rivemont, the dense town of the five communes. */
    static final String TOWN = "99123";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final WorldPlaces places;
    private final WorldFacts facts;
    private final WorldPartners partners;
    private final WorldPeople people;
    private final WorldWatch watch;
    private final WorldInterventions interventions;
    private final List<Sequel> sequels;
    private final Clock clock;

    World(
            WorldPlaces places,
            WorldFacts facts,
            WorldPartners partners,
            WorldPeople people,
            WorldWatch watch,
            WorldInterventions interventions,
            List<Sequel> sequels,
            Clock clock) {
        this.places = places;
        this.facts = facts;
        this.partners = partners;
        this.people = people;
        this.watch = watch;
        this.interventions = interventions;
        this.sequels = List.copyOf(sequels);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Val d’Orne-Claire";
    }

    @Override
    @Transactional
    public void build() {
        // A minute ago: nothing of the story was done since the accounts were opened, so that each first visit begins
        // at its beginning.
        tell(clock.instant().minusSeconds(60));
    }

    /** Builds it as of a moment, for tests. */
    @Transactional
    public Setting tell(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, PARIS);
        List<DrawnPlace> drawn = DrawnPlace.all();
        var knownPlaces = places.build(drawn);
        facts.build(drawn, knownPlaces);
        var knownPartners = partners.build(drawn, knownPlaces, today);
        var knownPeople = people.build(knownPartners, knownPlaces);
        var organisations = knownPartners.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().title, Map.Entry::getValue));
        var setting = new Setting(today, knownPlaces, organisations, knownPeople);
        interventions.tell(setting, drawn, watch.tell(setting, drawn, now));
        sequels.forEach(sequel -> sequel.tell(setting));
        return setting;
    }
}

package fr.faubourg.demo;

import fr.faubourg.access.DemoWorld;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demonstration's world (monde de démonstration): Rivemont, its places, partners and people, and what they saw there in the last
 * fourteen months. The same in every empty database for the same day; its dates count from that day.
 */
@Component
public class World implements DemoWorld {

    private final WorldPlaces places;
    private final WorldPartners partners;
    private final WorldPeople people;
    private final Clock clock;

    World(WorldPlaces places, WorldPartners partners, WorldPeople people, Clock clock) {
        this.places = places;
        this.partners = partners;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Rivemont";
    }

    @Override
    @Transactional
    public void build() {
        tell(LocalDate.now(clock));
    }

    /** Builds it as of a day, for tests. */
    @Transactional
    public Setting tell(LocalDate today) {
        List<DrawnPlace> drawn = DrawnPlace.all();
        var knownPlaces = places.build(drawn);
        var knownPartners = partners.build(drawn, knownPlaces, today);
        var knownPeople = people.build(knownPartners, knownPlaces);
        return new Setting(
                today,
                knownPlaces,
                knownPartners.entrySet().stream()
                        .collect(Collectors.toMap(each -> each.getKey().title, java.util.Map.Entry::getValue)),
                knownPeople);
    }
}

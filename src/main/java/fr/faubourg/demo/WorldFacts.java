package fr.faubourg.demo;

import fr.faubourg.shared.Ids;
import fr.faubourg.territory.Indicator;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.PublicFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Public indicators of the commune and of its two priority neighbourhoods, invented, some of them withheld as secrets. */
@Component
class WorldFacts {

    private static final int YEAR = 2022;
    private static final List<String> PLACES = List.of("99123", "QN09901M", "QN09902N");

    /** Values in the order of {@link #PLACES}; an empty one is withheld. */
    private record Measure(String code, String name, String unit, boolean additive, List<String> values) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure("POP", "Population municipale", "", true, List.of("12040", "1960", "540")),
            new Measure("MENAGES", "Nombre de ménages", "", true, List.of("5310", "842", "214")),
            new Measure("JEUNES", "Part des moins de 25 ans", "%", false, List.of("28.4", "39.1", "36.5")),
            new Measure("MONO", "Part des familles monoparentales", "%", false, List.of("16.2", "31.7", "")),
            new Measure("PAUVRETE", "Taux de pauvreté au seuil de 60 %", "%", false, List.of("17.8", "44.6", "")),
            new Measure("NIVEAU", "Médiane du niveau de vie", "€", false, List.of("21340", "14180", "15020")));

    private final PublicFacts facts;

    WorldFacts(PublicFacts facts) {
        this.facts = facts;
    }

    void build(List<DrawnPlace> drawn, Map<String, PlaceId> places) {
        for (Measure measure : MEASURES) {
            var published = new HashMap<PlaceId, BigDecimal>();
            var withheld = new ArrayList<PlaceId>();
            for (int i = 0; i < PLACES.size(); i++) {
                PlaceId place = Objects.requireNonNull(places.get(PLACES.get(i)));
                String value = measure.values().get(i);
                if (value.isEmpty()) {
                    withheld.add(place);
                } else {
                    published.put(place, new BigDecimal(value));
                }
            }
            var indicator = new Indicator(
                    Ids.next(),
                    measure.code(),
                    measure.name(),
                    measure.unit(),
                    "Démonstration (valeurs inventées)",
                    String.valueOf(YEAR),
                    measure.additive());
            facts.measure(indicator, YEAR, published, withheld);
        }
        drawn.stream()
                .filter(place -> !place.formerly().isEmpty())
                .forEach(place -> facts.followed(place.formerly(), place.code()));
    }
}

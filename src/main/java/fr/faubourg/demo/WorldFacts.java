package fr.faubourg.demo;

import fr.faubourg.shared.Ids;
import fr.faubourg.territory.Indicator;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.PublicFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Public indicators of the communes and of the priority neighbourhoods, for three years, invented, some of them withheld as secrets. */
@Component
class WorldFacts {

    /** The latest year, of which the values are given; those of the years before drift towards them. */
    private static final int YEAR = 2022;

    private static final int YEARS = 3;
    private static final List<String> PLACES =
            List.of("99123", "QN09901M", "QN09902N", "99207", "QN09903P", "99041", "QN09904Q", "99188", "99152");

    /** @param drift by how much of itself the value grows in a year; values in the order of {@link #PLACES}, "-" is withheld */
    private record Measure(String code, String name, String unit, boolean additive, double drift, String values) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure("POP", "Population municipale", "", true, 0.004, "12040 1960 540 6830 1180 4920 760 784 521"),
            new Measure("MENAGES", "Nombre de ménages", "", true, 0.006, "5310 842 214 2905 476 2170 391 322 229"),
            new Measure(
                    "JEUNES",
                    "Part des moins de 25 ans",
                    "%",
                    false,
                    -0.006,
                    "28.4 39.1 36.5 29.7 38.2 25.9 30.4 26.8 23.5"),
            new Measure(
                    "MONO",
                    "Part des familles monoparentales",
                    "%",
                    false,
                    0.012,
                    "16.2 31.7 - 15.1 28.9 14.8 26.3 - -"),
            new Measure(
                    "PAUVRETE",
                    "Taux de pauvreté au seuil de 60 %",
                    "%",
                    false,
                    0.008,
                    "17.8 44.6 - 15.2 41.3 16.9 39.8 9.4 -"),
            new Measure(
                    "NIVEAU",
                    "Médiane du niveau de vie",
                    "€",
                    false,
                    0.021,
                    "21340 14180 15020 22150 14630 20870 15240 23410 22980"));

    private final PublicFacts facts;

    WorldFacts(PublicFacts facts) {
        this.facts = facts;
    }

    void build(List<DrawnPlace> drawn, Map<String, PlaceId> places) {
        for (Measure measure : MEASURES) {
            var indicator = new Indicator(
                    Ids.next(),
                    measure.code(),
                    measure.name(),
                    measure.unit(),
                    "Démonstration (valeurs inventées)",
                    String.valueOf(YEAR),
                    measure.additive());
            for (int year = YEAR - YEARS + 1; year <= YEAR; year++) {
                measure(measure, indicator, year, places);
            }
        }
        drawn.stream()
                .filter(place -> !place.formerly().isEmpty())
                .forEach(place -> facts.followed(place.formerly(), place.code()));
    }

    private void measure(Measure measure, Indicator indicator, int year, Map<String, PlaceId> places) {
        var published = new HashMap<PlaceId, BigDecimal>();
        var withheld = new ArrayList<PlaceId>();
        var values = measure.values().split(" ", -1);
        for (int i = 0; i < PLACES.size(); i++) {
            PlaceId place = Objects.requireNonNull(places.get(PLACES.get(i)));
            if (values[i].equals("-")) {
                withheld.add(place);
            } else {
                var latest = new BigDecimal(values[i]);
                double earlier = Math.pow(1 - measure.drift(), (double) YEAR - year);
                published.put(
                        place,
                        latest.multiply(BigDecimal.valueOf(earlier)).setScale(latest.scale(), RoundingMode.HALF_EVEN));
            }
        }
        facts.measure(indicator, year, published, withheld);
    }
}

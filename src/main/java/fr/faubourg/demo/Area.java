package fr.faubourg.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A part of the territory with those who look after it.
 *
 * @param code the place of the drawing that it is
 * @param monthly how many observations in a month
 * @param since how many days ago they begin to be told here; nearer days have a story of their own
 * @param regulator who sorts them
 * @param noting who notes them
 * @param walked how many days ago the latest walking survey was, 0 where nobody walks
 */
record Area(String code, int monthly, int since, Person regulator, List<Person> noting, int walked) {

    /** What is near today in Rivemont is told by hand. */
    private static final int LAST_MONTH = 31;

    /** The four priority neighbourhoods first; what lies in none of them falls to its commune. */
    static final List<Area> ALL = List.of(
            new Area("QN09901M", 28, LAST_MONTH, Person.SAMUEL, List.of(Person.NADIA, Person.INES, Person.SAMUEL), 374),
            new Area("QN09902N", 9, LAST_MONTH, Person.SAMUEL, List.of(Person.NADIA, Person.SAMUEL), 214),
            new Area("QN09903P", 21, 0, Person.CLAIRE, List.of(Person.LEILA, Person.LEILA, Person.CLAIRE), 38),
            new Area("QN09904Q", 15, 0, Person.CLAIRE, List.of(Person.THOMAS, Person.ELISE, Person.CLAIRE), 52),
            new Area("99123", 14, LAST_MONTH, Person.SAMUEL, List.of(Person.NADIA, Person.SAMUEL, Person.ELISE), 0),
            new Area("99207", 7, 0, Person.CLAIRE, List.of(Person.LEILA, Person.CLAIRE), 0),
            new Area("99041", 5, 0, Person.CLAIRE, List.of(Person.CLAIRE, Person.ELISE), 0),
            new Area("99188", 4, 0, Person.SAMUEL, List.of(Person.FATOU, Person.ELISE), 0),
            new Area("99152", 3, 0, Person.SAMUEL, List.of(Person.FATOU), 0));

    private static final Set<String> RURAL = Set.of("99188", "99152");
    private static final Map<String, String> KINDS = Map.of(
            "parking", "parking", "aire", "jeux", "rue", "rue", "allée", "rue", "avenue", "rue", "place", "place",
            "parvis", "place", "mail", "place", "quai", "rue");

    /** Its places by kind of place, those where most is noted first: always the same ones come back. */
    Map<String, List<String>> places(Ground ground) {
        var found = new TreeMap<String, List<String>>();
        var codes = new ArrayList<>(ground.codes());
        java.util.Collections.shuffle(codes, new Random(code.hashCode()));
        for (String each : codes) {
            String kind = kind(ground.place(each));
            if (!kind.isEmpty() && this.equals(of(each, ground))) {
                found.computeIfAbsent(kind, _ -> new ArrayList<>()).add(each);
                if (RURAL.contains(code)) {
                    found.computeIfAbsent("rural", _ -> new ArrayList<>()).add(each);
                }
            }
        }
        return found;
    }

    private static Area of(String place, Ground ground) {
        var point = ground.somewhereOn(place, new Random(1));
        return ALL.stream()
                .filter(area -> ground.isIn(area.code(), point))
                .findFirst()
                .orElse(ALL.getFirst());
    }

    private static String kind(DrawnPlace place) {
        return switch (place.kind()) {
            case "residence" -> "residence";
            case "equipment" -> "equipement";
            case "entrance" -> place.name().startsWith("Entrée") ? "tour" : "hall";
            case "space" ->
                KINDS.getOrDefault(
                        place.name().toLowerCase(java.util.Locale.FRENCH).split(" ", 2)[0], "vert");
            default -> "";
        };
    }
}

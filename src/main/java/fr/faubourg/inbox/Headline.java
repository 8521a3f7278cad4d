package fr.faubourg.inbox;

import fr.faubourg.ui.FrenchFormat;
import java.util.List;

/** Says in a sentence what waits and what is late: "Quatre constats vous attendent, deux sont en retard". */
final class Headline {
    private static final Noun THINGS = new Noun("chose", "choses", true);

    /** Numbers are spelled up to sixteen, the last that French writes in one word. */
    private static final List<String> SPELLED = List.of(
            "aucun",
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize");

    private Headline() {}

    /**
     * The sentence.
     *
     * @param nouns what waits; when there are several kinds, they are counted as things
     */
    static String of(InboxCount count, List<Noun> nouns) {
        if (count.waiting() == 0) {
            return "Rien ne vous attend aujourd’hui";
        }
        Noun noun = nouns.size() == 1 ? nouns.getFirst() : THINGS;
        boolean one = count.waiting() == 1;
        return capital(spelled(count.waiting(), noun.feminine()))
                + (one ? " " + noun.singular() + " vous attend" : " " + noun.plural() + " vous attendent")
                + late(count, noun.feminine());
    }

    private static String late(InboxCount count, boolean feminine) {
        if (count.late() == 0) {
            return "";
        }
        if (count.waiting() == 1) {
            return ", en retard";
        }
        if (count.late() == count.waiting()) {
            return feminine ? ", toutes en retard" : ", tous en retard";
        }
        return ", " + spelled(count.late(), feminine) + (count.late() == 1 ? " est en retard" : " sont en retard");
    }

    private static String spelled(long number, boolean feminine) {
        if (number >= SPELLED.size()) {
            return FrenchFormat.number(number);
        }
        String word = SPELLED.get((int) number);
        return feminine && number == 1 ? "une" : word;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + text.substring(1);
    }
}

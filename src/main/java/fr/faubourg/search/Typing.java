package fr.faubourg.search;

import java.util.OptionalInt;

/** How far what was typed is from a word: letters left out, added, changed, or swapped with the next (Damerau and Levenshtein). */
final class Typing {
    private Typing() {}

    /** The distance, when it is one that a slip of the fingers explains: one up to five letters, two up to nine, three beyond. */
    static OptionalInt distance(String typed, String word) {
        int allowed = typed.length() <= 5 ? 1 : typed.length() <= 9 ? 2 : 3;
        if (Math.abs(typed.length() - word.length()) > allowed) {
            return OptionalInt.empty();
        }
        int distance = distanceOf(typed, word);
        return distance <= allowed ? OptionalInt.of(distance) : OptionalInt.empty();
    }

    private static int distanceOf(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}

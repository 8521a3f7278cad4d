package fr.faubourg.bench;

import java.util.Locale;

/** Prints a benchmark's figures, one line each: name, value, unit, goal, and {@code ok} or {@code short}. */
final class Figures {

    private boolean enough = true;

    /** A figure that must reach its goal. */
    void atLeast(String name, double value, String unit, double goal) {
        print(name, value, unit, ">=", goal, value >= goal);
    }

    /** A figure that must not exceed its goal. */
    void atMost(String name, double value, String unit, double goal) {
        print(name, value, unit, "<=", goal, value <= goal);
    }

    /** A figure that must be exactly this. */
    void exactly(String name, double value, String unit, double goal) {
        print(name, value, unit, "=", goal, value == goal);
    }

    /** A figure that could not be measured, which is short of any goal. */
    void missing(String name, String why) {
        enough = false;
        System.out.printf("%s - (%s) short%n", name, why);
    }

    /** Ends the process: 1 when one figure is short. */
    void exit() {
        System.exit(enough ? 0 : 1);
    }

    private void print(String name, double value, String unit, String sign, double goal, boolean ok) {
        enough &= ok;
        System.out.printf("%s %s %s %s%s %s%n", name, plain(value), unit, sign, plain(goal), ok ? "ok" : "short");
    }

    private static String plain(double value) {
        return value == Math.rint(value) || Math.abs(value) >= 1000
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}

package fr.faubourg.territory;

import java.util.UUID;

/**
 * A public indicator (indicateur public).
 *
 * @param code its name in files, as the producer writes it
 * @param name what it measures, in French
 * @param unit {@code %}, {@code €}, or empty for a plain count
 * @param source who publishes it: "Insee"
 * @param vintage the edition that the values are from: "2020"
 * @param additive whether the values of several places add up
 */
public record Indicator(
        UUID id, String code, String name, String unit, String source, String vintage, boolean additive) {}

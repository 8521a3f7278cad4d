package fr.faubourg.settings;

import java.util.Optional;

/** Which law of public holidays a place lives under (régime de jours fériés). */
public enum HolidayZone {
    METROPOLE,
    /** Bas-Rhin, Haut-Rhin and Moselle. */
    ALSACE_MOSELLE,
    GUADELOUPE,
    SAINT_BARTHELEMY,
    SAINT_MARTIN,
    MARTINIQUE,
    GUYANE,
    REUNION,
    MAYOTTE;

    /** The zone of a commune, by the department in its INSEE code; empty when that is no such code. */
    static Optional<HolidayZone> ofCommune(String code) {
        if (!code.matches("[0-9][0-9AB][0-9]{3}")) {
            return Optional.empty();
        }
        return Optional.of(
                switch (code.substring(0, code.startsWith("97") ? 3 : 2)) {
                    case "57", "67", "68" -> ALSACE_MOSELLE;
                    case "971" -> GUADELOUPE;
                    case "972" -> MARTINIQUE;
                    case "973" -> GUYANE;
                    case "974" -> REUNION;
                    case "976" -> MAYOTTE;
                    case "977" -> SAINT_BARTHELEMY;
                    case "978" -> SAINT_MARTIN;
                    default -> METROPOLE;
                });
    }
}

package fr.faubourg.halls;

import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FormErrors;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A harmonisation as it is typed.
 *
 * @param place whose entrances are rated
 */
public record HarmonisationForm(String key, String heldOn, String place, String first, String second) {
    public HarmonisationForm {
        key = Typed.text(key);
        heldOn = Typed.text(heldOn);
        place = Typed.text(place);
        first = Typed.text(first);
        second = Typed.text(second);
    }

    /** Read and checked. */
    record Read(LocalDate heldOn, PlaceId place, UUID first, UUID second) {}

    Optional<Read> parse(FormErrors errors) {
        var day = Typed.day(heldOn);
        if (day.isEmpty() || day.get().getYear() < 1990 || day.get().getYear() > 2199) {
            errors.add("heldOn", "Donnez le jour de l’harmonisation, par exemple 12/03/2026.");
        }
        var where = Typed.uuid(place);
        if (where.isEmpty()) {
            errors.add("place", "Choisissez la résidence ou le secteur dont les entrées sont cotées.");
        }
        var one = Typed.uuid(first);
        if (one.isEmpty()) {
            errors.add("first", "Choisissez la première organisation qui cote.");
        }
        var other = Typed.uuid(second);
        if (other.isEmpty()) {
            errors.add("second", "Choisissez la seconde organisation qui cote.");
        } else if (other.equals(one)) {
            errors.add("second", "Choisissez une autre organisation\u00a0: on s’harmonise à deux.");
        }
        return errors.isEmpty()
                ? Optional.of(new Read(
                        day.orElseThrow(), new PlaceId(where.orElseThrow()), one.orElseThrow(), other.orElseThrow()))
                : Optional.empty();
    }
}

package fr.faubourg.prevention;

import fr.faubourg.ui.FormErrors;
import fr.faubourg.watch.Forms;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form of a session, exactly as typed. */
public record SessionForm(
        String heldOn,
        String startsAt,
        String endsAt,
        String done,
        String residents,
        String children,
        String professionals) {
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_PEOPLE = 100_000;

    public SessionForm {
        heldOn = Forms.typed(heldOn);
        startsAt = Forms.typed(startsAt);
        endsAt = Forms.typed(endsAt);
        done = Forms.typed(done);
        residents = Forms.typed(residents);
        children = Forms.typed(children);
        professionals = Forms.typed(professionals);
    }

    /** A session, understood. */
    record Draft(
            LocalDate heldOn,
            @Nullable LocalTime startsAt,
            @Nullable LocalTime endsAt,
            String done,
            @Nullable Integer residents,
            @Nullable Integer children,
            @Nullable Integer professionals) {}

    static SessionForm blank(String day) {
        return new SessionForm(day, "", "", "", "", "", "");
    }

    static SessionForm of(Session held) {
        return new SessionForm(
                held.heldOn().toString(),
                text(held.startsAt()),
                text(held.endsAt()),
                held.done(),
                text(held.residents()),
                text(held.children()),
                text(held.professionals()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    Optional<Draft> parse(FormErrors errors, LocalDate today) {
        var day = Typed.day("heldOn", heldOn, "Donnez le jour de la séance.", errors);
        if (day != null && day.isAfter(today)) {
            errors.add("heldOn", "Ce jour n’est pas encore passé\u00a0: une séance se note quand elle a eu lieu.");
        }
        var from = Typed.hour("startsAt", startsAt, errors);
        var to = Typed.hour("endsAt", endsAt, errors);
        if (from != null && to != null && !to.isAfter(from)) {
            errors.add("endsAt", "La fin est avant le début\u00a0: une séance qui passe minuit se note en deux.");
        }
        if (done.isBlank()) {
            errors.add("done", "Dites en une phrase ce qui a été fait.");
        }
        Typed.notTooLong("done", done, LONGEST_TEXT, errors);
        var adults = Typed.number("residents", residents, 0, MOST_PEOPLE, errors);
        var young = Typed.number("children", children, 0, MOST_PEOPLE, errors);
        var staff = Typed.number("professionals", professionals, 0, MOST_PEOPLE, errors);
        return errors.isEmpty() && day != null
                ? Optional.of(new Draft(day, from, to, done.strip(), adults, young, staff))
                : Optional.empty();
    }
}

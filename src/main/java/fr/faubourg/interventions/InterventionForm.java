package fr.faubourg.interventions;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.watch.Forms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of an intervention, exactly as typed.
 *
 * @param key drawn when the form was shown
 * @param version the version it was shown for; empty for a new one
 * @param observation the observation that it answers, when the form was opened from its page
 */
public record InterventionForm(
        String key,
        String version,
        String observation,
        String work,
        String trade,
        String place,
        String lon,
        String lat,
        String startedOn,
        String endedOn,
        String state,
        String organisation,
        String externalNumber,
        String firm,
        String reason,
        String cost,
        String tax) {
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 60;
    private static final BigDecimal MOST = new BigDecimal("9999999999.99");

    public InterventionForm {
        key = Forms.typed(key);
        version = Forms.typed(version);
        observation = Forms.typed(observation);
        work = Forms.typed(work);
        trade = Forms.typed(trade);
        place = Forms.typed(place);
        lon = Forms.typed(lon);
        lat = Forms.typed(lat);
        startedOn = Forms.typed(startedOn);
        endedOn = Forms.typed(endedOn);
        state = Forms.typed(state);
        organisation = Forms.typed(organisation);
        externalNumber = Forms.typed(externalNumber);
        firm = Forms.typed(firm);
        reason = Forms.typed(reason);
        cost = Forms.typed(cost);
        tax = Forms.typed(tax);
    }

    /** An empty form, with what the moment knows. */
    static InterventionForm blank(LocalDate today, Answered answered, @Nullable UUID organisation) {
        return new InterventionForm(
                Ids.next().toString(),
                "",
                answered.observation(),
                "",
                answered.trade(),
                answered.place(),
                answered.lon(),
                answered.lat(),
                today.toString(),
                "",
                InterventionState.DONE.name(),
                organisation == null ? "" : organisation.toString(),
                "",
                "",
                answered.reason(),
                "",
                CostTax.INCLUDED.name());
    }

    /** What a new intervention takes over from the observation, or the place, from whose page it is added; empty texts when nothing. */
    record Answered(String observation, String trade, String place, String lon, String lat, String reason) {
        static Answered at(@Nullable PlaceId place) {
            return new Answered("", "", place == null ? "" : place.toString(), "", "", "");
        }
    }

    /** What is recorded, to be modified. */
    static InterventionForm of(Intervention recorded) {
        return new InterventionForm(
                Ids.next().toString(),
                Integer.toString(recorded.version()),
                "",
                recorded.work(),
                recorded.tradeId().toString(),
                recorded.placeId().toString(),
                recorded.lon() == null ? "" : recorded.lon().toString(),
                recorded.lat() == null ? "" : recorded.lat().toString(),
                recorded.startedOn().toString(),
                recorded.endedOn() == null ? "" : recorded.endedOn().toString(),
                recorded.state().name(),
                recorded.organisationId().toString(),
                recorded.externalNumber(),
                recorded.firm(),
                recorded.reason(),
                recorded.cost() == null ? "" : recorded.cost().toPlainString().replace('.', ','),
                recorded.tax() == null ? "" : recorded.tax().name());
    }

    /** Whether anything is typed of what can come later. */
    public boolean hasDetails() {
        return !(externalNumber.isBlank() && firm.isBlank() && reason.isBlank() && cost.isBlank());
    }

    /** Reads it; what cannot be read is noted in the errors, and then nothing is returned. */
    Optional<InterventionDraft> parse(FormErrors errors, LocalDate today) {
        if (work.isBlank()) {
            errors.add("work", "Écrivez ce qui a été fait, ou ce qui est prévu, en une phrase.");
        } else if (work.length() > LONGEST_TEXT) {
            errors.add("work", "Raccourcissez le texte\u00a0: 4 000 caractères au plus.");
        }
        Optional<UUID> filedUnder = Forms.uuid(trade);
        if (filedUnder.isEmpty()) {
            errors.add("trade", "Choisissez un corps d’état.");
        }
        Optional<UUID> chosen = Forms.uuid(place);
        if (chosen.isEmpty()) {
            errors.add("place", "Choisissez un lieu.");
        }
        GeoPoint point = point(errors);
        var from = day("startedOn", startedOn, "Donnez le jour de l’intervention.", errors);
        var to = endedOn.isBlank() ? null : day("endedOn", endedOn, "", errors);
        var standing = Forms.constant(InterventionState.class, state).orElse(InterventionState.DONE);
        if (from != null && to != null && to.isBefore(from)) {
            errors.add("endedOn", "La fin est avant le début\u00a0: vérifiez les deux dates.");
        }
        LocalDate last = to == null ? from : to;
        if (standing == InterventionState.DONE && last != null && last.isAfter(today)) {
            errors.add(
                    "state",
                    "Ce jour n’est pas encore passé\u00a0: choisissez «\u00a0Prévue\u00a0», ou corrigez la date.");
        }
        Optional<UUID> asking = Forms.uuid(organisation);
        if (asking.isEmpty()) {
            errors.add("organisation", "Dites pour qui l’intervention est faite.");
        }
        tooLong("externalNumber", externalNumber, LONGEST_NUMBER, errors);
        tooLong("firm", firm, LONGEST_NAME, errors);
        tooLong("reason", reason, LONGEST_TEXT, errors);
        BigDecimal euros = euros(errors);
        if (!errors.isEmpty() || from == null) {
            return Optional.empty();
        }
        return Optional.of(new InterventionDraft(
                new PlaceId(chosen.orElseThrow()),
                point,
                from,
                to == null || to.equals(from) ? null : to,
                filedUnder.orElseThrow(),
                new OrganisationId(asking.orElseThrow()),
                externalNumber.strip(),
                firm.strip(),
                reason.strip(),
                work.strip(),
                euros,
                euros == null ? null : Forms.constant(CostTax.class, tax).orElse(null),
                standing));
    }

    private static @Nullable LocalDate day(String field, String typed, String missing, FormErrors errors) {
        if (typed.isBlank()) {
            errors.add(field, missing);
            return null;
        }
        var day = Forms.day(typed);
        if (day.isEmpty() || day.get().getYear() < 1900 || day.get().getYear() > 2199) {
            errors.add(field, "Écrivez la date ainsi\u00a0: 2026-11-20.");
            return null;
        }
        return day.get();
    }

    private static void tooLong(String field, String typed, int most, FormErrors errors) {
        if (typed.length() > most) {
            errors.add(field, "Raccourcissez\u00a0: " + most + " caractères au plus.");
        }
    }

    private @Nullable BigDecimal euros(FormErrors errors) {
        if (cost.isBlank()) {
            return null;
        }
        var euros = InterventionWords.euros(cost);
        if (euros.isEmpty() || euros.get().compareTo(MOST) > 0) {
            errors.add("cost", "Écrivez le coût en euros, en chiffres\u00a0: 1 250,50.");
            return null;
        }
        return euros.get();
    }

    private @Nullable GeoPoint point(FormErrors errors) {
        if (lon.isBlank() && lat.isBlank()) {
            return null;
        }
        try {
            return new GeoPoint(
                    Double.parseDouble(lon.strip().replace(',', '.')),
                    Double.parseDouble(lat.strip().replace(',', '.')));
        } catch (IllegalArgumentException unreadable) {
            errors.add("lon", "La position n’est pas lisible\u00a0: placez de nouveau le point, ou effacez-le.");
            return null;
        }
    }
}

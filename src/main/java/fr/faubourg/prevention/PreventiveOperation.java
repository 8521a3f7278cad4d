package fr.faubourg.prevention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A preventive operation (opération préventive), as it is recorded.
 *
 * @param plannedTo null when it is planned for one day
 * @param cancelReason why it does not take place; empty unless it is cancelled
 * @param learnt what was learnt, possibly empty
 * @param cost in euros, or null
 * @param windowDays how many days before and after are compared; null: the threshold of the territory
 * @param author the organisation that wrote it down, or null
 * @param sessions those that were held, the first one first
 */
public record PreventiveOperation(
        UUID id,
        long number,
        String title,
        String aim,
        UUID kindId,
        String kind,
        LocalDate plannedFrom,
        @Nullable LocalDate plannedTo,
        OperationState state,
        String cancelReason,
        String learnt,
        @Nullable BigDecimal cost,
        @Nullable Integer windowDays,
        @Nullable String author,
        int version,
        List<Aimed> themes,
        List<Aimed> places,
        List<TakingPart> partners,
        List<Session> sessions) {

    public PreventiveOperation {
        themes = List.copyOf(themes);
        places = List.copyOf(places);
        partners = List.copyOf(partners);
        sessions = List.copyOf(sessions);
    }

    public String href() {
        return OperationFilters.LIST + "/" + id;
    }

    /** The last day planned. */
    public LocalDate lastPlanned() {
        return plannedTo == null ? plannedFrom : plannedTo;
    }

    public String placeNames() {
        return places.stream().map(Aimed::name).collect(Collectors.joining(", "));
    }

    public String themeNames() {
        return themes.stream().map(Aimed::name).collect(Collectors.joining(", "));
    }

    public long residents() {
        return sessions.stream()
                .mapToLong(each -> each.residents() == null ? 0 : each.residents())
                .sum();
    }

    public long children() {
        return sessions.stream()
                .mapToLong(each -> each.children() == null ? 0 : each.children())
                .sum();
    }

    public long professionals() {
        return sessions.stream()
                .mapToLong(each -> each.professionals() == null ? 0 : each.professionals())
                .sum();
    }
}

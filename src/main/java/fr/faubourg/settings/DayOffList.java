package fr.faubourg.settings;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The days off of the coming year in a place ({@code ?lieu=}), to be taken out. */
@Component
class DayOffList implements ExportedList {
    private final CalendarPages pages;

    DayOffList(CalendarPages pages) {
        this.pages = pages;
    }

    @Override
    public String key() {
        return "jours-chomes";
    }

    @Override
    public String label() {
        return "Jours chômés";
    }

    @Override
    public String href() {
        return "/reglages/calendrier";
    }

    @Override
    public boolean openTo(Viewer viewer) {
        return viewer.administersAccounts();
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        SettingsPages.Asked asked = pages.page(place(query), pages.blank()).asked();
        return new TableExport<SettingsPages.DayOff>(
                key(),
                label() + ", " + asked.placeName(),
                "Faubourg, calendrier de travail",
                List.of(new TableExport.Filter("Lieu", asked.placeName())),
                List.of(
                        Column.date("Jour", SettingsPages.DayOff::day),
                        Column.text("Motif", SettingsPages.DayOff::label)),
                null,
                asked.days()::stream);
    }

    /** Null for the whole territory. */
    private static @Nullable UUID place(UrlQuery query) {
        try {
            return query.first("lieu")
                    .filter(id -> !id.isEmpty())
                    .map(UUID::fromString)
                    .orElse(null);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}

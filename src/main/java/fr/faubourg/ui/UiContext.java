package fr.faubourg.ui;

import fr.faubourg.ui.WorkingPlaceSource.WorkingPlace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Ui} knows about the page being made.
 *
 * @param instanceName name of the territory of work
 * @param demo whether the instance is a demonstration
 * @param user the person signed in, or null
 * @param nav the entries of the left rail that the person may use, in order
 * @param mayNote whether the button "Noter" is offered
 * @param badges counts beside the entries, by their href; like the bell and the place asked for only by pages that show them
 * @param path path of the request, without query
 * @param csrfParameter name of the form field that carries the CSRF token; empty when there is none
 * @param csrfToken its value, asked for only by pages that hold a form, since it may open a session
 * @param flash a message to show once, or null
 * @param undo how to take back what the message tells of, or null
 * @param today the date in Paris
 * @param bell what the person has not read, or null
 * @param place the neighbourhood one works in, or null when none is chosen
 */
public record UiContext(
        String instanceName,
        boolean demo,
        @Nullable SignedIn user,
        List<NavEntry> nav,
        boolean mayNote,
        Supplier<Map<String, Long>> badges,
        String path,
        String csrfParameter,
        Supplier<String> csrfToken,
        @Nullable String flash,
        @Nullable UndoOffer undo,
        LocalDate today,
        Supplier<@Nullable Bell> bell,
        Supplier<@Nullable WorkingPlace> place) {
    public UiContext {
        nav = List.copyOf(nav);
        badges = new Once<>(badges);
        bell = new Once<>(bell);
        place = new Once<>(place);
    }

    /** The context of a document made outside any request (a PDF, a mail): nobody is signed in, no form can be sent. */
    public static UiContext detached(String instanceName, boolean demo, LocalDate today) {
        return new UiContext(
                instanceName,
                demo,
                null,
                List.of(),
                false,
                Map::of,
                "",
                "",
                () -> "",
                null,
                null,
                today,
                () -> null,
                () -> null);
    }
}

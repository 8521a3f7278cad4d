package fr.faubourg.directory;

import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of partners show. */
public final class DirectoryPages {

    private DirectoryPages() {}

    /** The list of partners. */
    public record ListView(
            UrlQuery query,
            String text,
            @Nullable String kind,
            List<Choice> kinds,
            Page<OrganisationSummary> page,
            boolean filtered,
            boolean mayEdit) {}

    /** A place that a partner owns, manages, or both. */
    public record HeldPlace(PlaceId place, String name, String above, String roles, String detail) {
        public String href() {
            return "/lieux/" + place;
        }
    }

    /** The page of a partner. */
    public record OrganisationView(
            Organisation organisation,
            String fullName,
            @Nullable OrganisationSummary parent,
            List<OrganisationSummary> units,
            List<Contact> contacts,
            ContactForm contactForm,
            FormErrors errors,
            List<HeldPlace> held,
            List<SectorPages.Line> sectors,
            List<String> overlaps,
            boolean mayEdit,
            boolean mayHandOver) {}

    /** The form of a partner; {@code id} is null for a new one. */
    public record FormView(
            @Nullable OrganisationId id,
            String title,
            OrganisationForm form,
            FormErrors errors,
            List<Choice> kinds,
            List<Choice> parents,
            List<Choice> unitTypes) {}

    /** What was said of a place, in words. */
    public record SaidLine(Responsibility said, String organisation, String period, boolean current) {}

    /** The page on which one says who owns and who manages a place. */
    public record ResponsibilitiesView(
            PlaceId place,
            String placeName,
            List<SaidLine> lines,
            List<SaidLine> inherited,
            @Nullable String gap,
            ResponsibilityForm form,
            FormErrors errors,
            List<Choice> organisations,
            List<Choice> roles) {}
}

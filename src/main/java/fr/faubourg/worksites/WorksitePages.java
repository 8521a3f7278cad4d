package fr.faubourg.worksites;

import fr.faubourg.ui.Chart;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.MapDrawing;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.ThreadEntry;
import fr.faubourg.ui.UrlQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the pages of worksites show. */
public final class WorksitePages {
    private WorksitePages() {}

    /** The list of worksites. */
    public record ListView(
            UrlQuery query,
            WorksiteFilters filters,
            String headline,
            List<Choice> states,
            List<Choice> places,
            List<Choice> owners,
            Page<WorksiteRow> page,
            MapDrawing map,
            String pointsHref,
            String outlinesHref,
            @Nullable String basemapHref,
            boolean mayAdd,
            boolean keepsKinds) {
        public @Nullable String state() {
            return filters.state() == null ? null : filters.state().word();
        }

        public @Nullable String place() {
            return filters.place() == null ? null : filters.place().toString();
        }

        public @Nullable String owner() {
            return filters.owner() == null ? null : filters.owner().toString();
        }
    }

    /**
     * What was observed near a worksite while it lasted.
     *
     * @param finding "12 constats pendant la phase 2, dont 7 de bruit"; null when the worksite has no phase yet
     * @param capped whether there were too many to be counted
     */
    public record NearView(
            @Nullable String finding,
            boolean capped,
            @Nullable Chart chart,
            List<Column> columns,
            List<KindCounts> lines,
            List<NearRow> rows,
            String href) {
        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    /** A kind of impact as a line; its id is empty for observations that speak of none. */
    public record Kind(String id, String label) {}

    /** A phase as the heading of a column, with all that was observed during it. */
    public record Column(String label, String total, String href) {}

    /** A kind of impact with its counts, in the order of the phases. */
    public record KindCounts(String label, List<Cell> cells) {}

    /** A count and the records behind it. */
    public record Cell(String value, String href) {}

    /** The page of a worksite. */
    public record WorksiteView(
            WorksiteDetails.Facts facts,
            WorksiteState state,
            LocalDate today,
            List<WorksiteDetails.Area> areas,
            List<WorksiteDetails.Phase> phases,
            List<WorksiteDetails.Firm> firms,
            List<ImpactLine> impacts,
            List<WorksiteDetails.Message> messages,
            List<WorksiteDetails.Meeting> meetings,
            List<WorksiteDetails.Complaint> complaints,
            NearView near,
            @Nullable MapDrawing map,
            @Nullable String basemapHref,
            List<ThreadEntry> thread,
            boolean mayWrite) {
        public long lateMitigations() {
            return impacts.stream().filter(line -> line.impact().late(today)).count();
        }

        public long unanswered() {
            return complaints.stream().filter(each -> each.answeredOn() == null).count();
        }

        public String lettersHref(LetterKind kind) {
            return facts.href() + "/messages/nouveau?modele=" + kind.name();
        }
    }

    /** An impact, and whether the reader may say that its mitigation is in place. */
    public record ImpactLine(WorksiteDetails.Impact impact, boolean mayReport) {}

    /** The observations near a worksite. */
    public record NearListView(
            WorksiteDetails.Facts facts,
            String headline,
            UrlQuery query,
            List<Choice> phases,
            @Nullable String phase,
            List<Choice> kinds,
            @Nullable String kind,
            Page<NearRow> page,
            @Nullable MapDrawing map) {}

    /** The form of a worksite; {@code href} is null for a new one. */
    public record FormView(
            @Nullable String href,
            String title,
            WorksiteForm form,
            FormErrors errors,
            List<Choice> owners,
            List<Choice> places,
            MapDrawing map,
            String outlinesHref,
            @Nullable String basemapHref) {}

    /**
     * A field of a part.
     *
     * @param kind "line", "text", "day", "number", "chosen" or "places"
     * @param value what is typed; several places are told apart by commas
     * @param choices what it is chosen from, if so
     */
    public record FieldView(
            String name,
            String label,
            String kind,
            boolean required,
            @Nullable String hint,
            int longest,
            int rows,
            String value,
            List<Choice> choices) {
        public boolean is(String other) {
            return kind.equals(other);
        }

        public List<String> values() {
            return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
        }
    }

    /** The form of a part; {@code id} is null for a new one. */
    public record PartView(
            WorksiteDetails.Facts facts,
            String href,
            @Nullable String id,
            String title,
            String removal,
            List<FieldView> fields,
            String version,
            FormErrors errors,
            @Nullable String printHref) {}

    /** A message on paper. */
    public record LetterView(
            WorksiteDetails.Facts facts,
            String subject,
            LetterText text,
            String language,
            boolean panel,
            LocalDate day) {
        /** As in {@code dir}. */
        public String direction() {
            return language.equals("ar") ? "rtl" : "ltr";
        }
    }

    /** The kinds of impact. */
    public record KindsView(UrlQuery query, List<KindLine> kinds, boolean mayEdit) {}

    /** A kind of impact in its list, with the lines of the grid that speak of it. */
    public record KindLine(String id, String label, boolean active, String categories) {
        public String href() {
            return "/chantiers/types/" + id;
        }
    }

    /** The form of a kind of impact; {@code id} is null for a new one. */
    public record KindFormView(
            @Nullable String id,
            Map<String, String> form,
            List<String> chosen,
            List<Choice> categories,
            FormErrors errors) {}
}

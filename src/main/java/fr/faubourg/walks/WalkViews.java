package fr.faubourg.walks;

import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.ThreadEntry;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of walks show. */
public final class WalkViews {
    private WalkViews() {}

    /**
     * The list.
     *
     * @param kicker where one is
     * @param headline what the list amounts to
     * @param capped whether the list stops before its end
     * @param narrowed whether any filter is on
     */
    public record ListView(
            UrlQuery query,
            UrlQuery filters,
            String kicker,
            String headline,
            Page<WalkRow> page,
            boolean capped,
            List<Choice> places,
            List<Choice> organisations,
            boolean mayAdd,
            boolean narrowed) {
        /** The kinds, each under its word in the address. */
        public List<Choice> kinds(Ui ui) {
            return Arrays.stream(WalkKind.values())
                    .map(kind -> new Choice(kind.word(), ui.label(kind)))
                    .toList();
        }

        public @Nullable String chosen(String filter) {
            return filters.first(filter).orElse(null);
        }

        /** The address, kept over a change of filter. */
        public UrlQuery kept() {
            return query.only(UrlQuery.SORT);
        }
    }

    /**
     * The page of a walk.
     *
     * @param seen what was seen on it, as far as the reader may read it
     * @param mayWrite whether the reader may correct it and choose its observations
     * @param whole whether the reader reads all observations, as staff does
     * @param thread what it came from and what came of it
     */
    public record Show(
            Walk walk,
            WalkLoop loop,
            List<SeenRow> seen,
            boolean mayWrite,
            boolean mayNote,
            boolean whole,
            List<ThreadEntry> thread) {
        public List<SeenRow> weaknesses() {
            return seen.stream().filter(row -> !row.isStrength()).toList();
        }

        public List<SeenRow> strengths() {
            return seen.stream().filter(SeenRow::isStrength).toList();
        }

        /** The form of a new observation that was made on it. */
        public String noteHref() {
            return "/constats/nouveau?marche=" + walk.id();
        }

        /** Whether there is more than the page shows. */
        public boolean isCut() {
            return seen.size() >= SeenQueries.SHOWN;
        }
    }

    /**
     * The form.
     *
     * @param recorded what is recorded; null for a new one
     */
    public record Form(
            WalkForm form,
            FormErrors errors,
            @Nullable Walk recorded,
            List<Choice> places,
            List<Choice> organisations) {}

    /**
     * What was seen on a walk, to be chosen.
     *
     * @param own what belongs to it
     * @param proposed what may belong to it
     * @param ticked what is ticked
     * @param numbers more of them, by number, as typed
     */
    public record Choosing(
            Walk walk, List<SeenRow> own, List<SeenRow> proposed, Set<UUID> ticked, String numbers, FormErrors errors) {
        public boolean isTicked(SeenRow row) {
            return ticked.contains(row.id());
        }
    }
}

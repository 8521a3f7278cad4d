package fr.faubourg.directory;

import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages about sectors show. */
public final class SectorPages {

    private SectorPages() {}

    /** A place that a unit covers, or covered. */
    public record Line(UUID id, UUID place, String name, String above, String unit, String period, boolean current) {
        public String href() {
            return "/lieux/" + place;
        }
    }

    /** A place of the tree that may be ticked; {@code level} indents it. */
    public record Branch(
            UUID id, String name, String kind, int level, boolean covered, String others, boolean ticked) {}

    /** The page on which one says what a unit covers. */
    public record View(
            Organisation unit,
            String fullName,
            List<Line> lines,
            List<String> overlaps,
            List<Branch> tree,
            boolean cut,
            String text,
            @Nullable String inside,
            List<Choice> areas,
            String from,
            String to,
            FormErrors errors) {}
}

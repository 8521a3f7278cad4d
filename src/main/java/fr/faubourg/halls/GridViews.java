package fr.faubourg.halls;

import fr.faubourg.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of the grid show. */
public final class GridViews {
    private GridViews() {}

    /** The whole grid. */
    public record Grid(List<HallLevel> levels, List<ActNature> natures, boolean mayEdit) {}

    /** One level; null for a new one. */
    public record Level(@Nullable HallLevel level, LevelForm form, FormErrors errors) {}

    /** One nature of acts; null for a new one. */
    public record Nature(@Nullable ActNature nature, NatureForm form, FormErrors errors) {}
}

package fr.faubourg.reports;

import fr.faubourg.ui.FrenchFormat;

/**
 * What became of the observations of a place, a theme or a stretch of time.
 *
 * @param label what is counted, in French
 * @param followed where its records are
 */
public record Tally(
        String label,
        Followed followed,
        long seen,
        long strengths,
        long treated,
        long verified,
        long cameBack,
        long told,
        long closed,
        long untold) {
    /** Fewer say nothing in general: the figure tells of how many it is. */
    static final int FEW = 5;

    public long count(FollowUpFigure figure) {
        return switch (figure) {
            case SEEN -> seen;
            case STRENGTHS -> strengths;
            case TREATED -> treated;
            case VERIFIED -> verified;
            case CAME_BACK -> cameBack;
            case TOLD -> told;
            case CLOSED -> closed;
            case UNTOLD -> untold;
            default -> throw new IllegalArgumentException("not counted here: " + figure);
        };
    }

    public String href(FollowUpFigure figure) {
        return followed.href(figure);
    }

    /** What a figure is a share of. */
    public long of(FollowUpFigure figure) {
        return figure == FollowUpFigure.UNTOLD ? closed : treated;
    }

    public double share(FollowUpFigure figure) {
        return of(figure) == 0 ? 0 : (double) count(figure) / of(figure);
    }

    /** {@code 40 %}; {@code 2 sur 3} when so few tell nothing in general, nothing at all when there is nothing to tell of. */
    public String shareText(FollowUpFigure figure) {
        return text(count(figure), of(figure));
    }

    static String text(long count, long of) {
        return of == 0
                ? ""
                : of < FEW
                        ? "sur " + FrenchFormat.number(of) + " seulement"
                        : FrenchFormat.percent((double) count / of);
    }
}

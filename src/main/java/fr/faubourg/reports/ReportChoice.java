package fr.faubourg.reports;

import fr.faubourg.ui.UrlQuery;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of the report goes into a file. Lives in the address: {@code ?parties=CATEGORIES,STATES&chiffres=TOTAL,LATE&listes=NUMBER,FINDING}; what is not said there is
 * as the page, or the workbook, shows it.
 */
public record ReportChoice(Set<ReportPart> parts, Set<ReportColumn> columns) {
    static final String PARTS = "parties";
    static final String FIGURES = "chiffres";
    static final String FACTS = "listes";

    /** The page, and the paper that is made of it. */
    public static final ReportChoice PAGE =
            new ReportChoice(EnumSet.allOf(ReportPart.class), EnumSet.complementOf(EnumSet.of(ReportColumn.KIND)));

    /** All that there is to say. */
    static final ReportChoice WORKBOOK =
            new ReportChoice(EnumSet.allOf(ReportPart.class), EnumSet.allOf(ReportColumn.class));

    public ReportChoice {
        parts = Collections.unmodifiableSet(copy(ReportPart.class, parts));
        columns = Collections.unmodifiableSet(copy(ReportColumn.class, columns));
    }

    /** Reads an address; words that are no part and no column are passed over. */
    static ReportChoice parse(UrlQuery query, ReportChoice usual) {
        Set<ReportColumn> columns = EnumSet.noneOf(ReportColumn.class);
        columns.addAll(read(query, FIGURES, ReportColumn.class, ReportColumn.FIGURES, usual.columns()));
        columns.addAll(read(query, FACTS, ReportColumn.class, ReportColumn.FACTS, usual.columns()));
        return new ReportChoice(
                read(query, PARTS, ReportPart.class, EnumSet.allOf(ReportPart.class), usual.parts()), columns);
    }

    /** What was ticked in the form, which may be nothing; that an observation says what was seen is not for choice. */
    static ReportChoice ticked(UrlQuery query) {
        UrlQuery sent = query.with(FACTS, String.join(",", query.all(FACTS)) + "," + ReportColumn.FINDING);
        ReportChoice nothing = new ReportChoice(Set.of(), Set.of());
        return parse(sent, nothing);
    }

    public boolean has(ReportPart part) {
        return parts.contains(part);
    }

    public boolean shows(ReportColumn column) {
        return columns.contains(column);
    }

    /** The address of a file of exactly this. */
    UrlQuery in(UrlQuery query) {
        return query.with(PARTS, words(parts))
                .with(
                        FIGURES,
                        words(columns.stream()
                                .filter(ReportColumn.FIGURES::contains)
                                .toList()))
                .with(
                        FACTS,
                        words(columns.stream()
                                .filter(ReportColumn.FACTS::contains)
                                .toList()));
    }

    private static String words(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> Set<E> read(
            UrlQuery query, String name, Class<E> type, Set<E> among, Set<E> usual) {
        List<String> words = query.all(name).stream()
                .flatMap(said -> Arrays.stream(said.split(",", -1)))
                .toList();
        Set<E> found = copy(type, among);
        found.removeIf(each -> !words.contains(each.name()));
        if (!found.isEmpty()) {
            return found;
        }
        Set<E> otherwise = copy(type, among);
        otherwise.retainAll(usual);
        return otherwise;
    }

    private static <E extends Enum<E>> Set<E> copy(Class<E> type, Set<E> constants) {
        Set<E> copy = EnumSet.noneOf(type);
        copy.addAll(constants);
        return copy;
    }
}

package fr.faubourg.ui;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What each template is given about the page being made: who looks at it, where one is, and how to write labels, dates and numbers in
 * French. Made for each request by {@link UiFactory}; never kept longer.
 */
public final class Ui {
    /** The redirect attribute that carries the message to show once on the next page. */
    public static final String FLASH = "flash";

    /** The redirect attribute that carries an {@link UndoOffer} beside the message. */
    public static final String FLASH_UNDO = "flashUndo";

    private final UiContext context;
    private final MessageSource messages;
    private final Assets assets;
    private final Look look;
    private final Supplier<Look.Paper> paper;

    public Ui(UiContext context, MessageSource messages, Assets assets) {
        this(context, messages, assets, Look.NONE, () -> Look.Paper.NONE);
    }

    Ui(UiContext context, MessageSource messages, Assets assets, Look look, Supplier<Look.Paper> paper) {
        this.context = context;
        this.messages = messages;
        this.assets = assets;
        this.look = look;
        this.paper = paper;
    }

    /** What the territory changes of the look of the pages. */
    public Look look() {
        return look;
    }

    /** What the territory changes of the look of documents. Reads the logo each time: ask once. */
    public Look.Paper paper() {
        return paper.get();
    }

    public String instanceName() {
        return context.instanceName();
    }

    public boolean demo() {
        return context.demo();
    }

    /** The person signed in, or null. */
    public @Nullable SignedIn user() {
        return context.user();
    }

    /** The entries of the rail that this person may use, in order. */
    public List<NavEntry> nav() {
        return context.nav();
    }

    /** The entries that stand by themselves. */
    public List<NavEntry> topNav() {
        return nav().stream()
                .filter(entry -> nav().stream().noneMatch(other -> other.href().equals(entry.above())))
                .toList();
    }

    /** The entries that are grouped under one. */
    public List<NavEntry> navUnder(NavEntry entry) {
        return nav().stream()
                .filter(other -> other.above().equals(entry.href()))
                .toList();
    }

    /** Whether the page belongs to the entry or to one that is grouped under it. */
    public boolean within(NavEntry entry) {
        return current(entry) || navUnder(entry).stream().anyMatch(this::current);
    }

    /** The first entries, for the phone's bottom bar. */
    public List<NavEntry> firstNav(int count) {
        return topNav().stream().limit(count).toList();
    }

    /** Whether the person may note an observation: the button "Noter" is shown. */
    public boolean mayNote() {
        return context.mayNote();
    }

    /** What is written beside an entry that something waits behind: the count, "99+" beyond. */
    public String badgeText(NavEntry entry) {
        long count = badge(entry);
        return count > NavBadge.SHOWN ? NavBadge.SHOWN + "+" : number(count);
    }

    /** The count beside an entry, 0 when there is none. */
    public long badge(NavEntry entry) {
        return context.badges().get().getOrDefault(entry.href(), 0L);
    }

    /** The bell of the top bar; null when nobody is signed in. */
    public @Nullable Bell bell() {
        return context.bell().get();
    }

    /** The path of the request, without its query. */
    public String path() {
        return context.path();
    }

    /** Whether the entry is that of the current page: the longest of those that lead to it. */
    public boolean current(NavEntry entry) {
        return entry.leadsTo(path())
                && nav().stream()
                        .noneMatch(other -> other.leadsTo(path())
                                && other.href().length() > entry.href().length());
    }

    /** The name of the form field that carries the CSRF token; empty when there is none. */
    public String csrfParameter() {
        return context.csrfParameter();
    }

    public String csrfToken() {
        return context.csrfToken().get();
    }

    /** The message to show once ("Constat enregistré."), or null. */
    public @Nullable String flash() {
        return context.flash();
    }

    /** How to take back what the message tells of, or null. */
    public @Nullable UndoOffer undo() {
        return context.undo();
    }

    public LocalDate today() {
        return context.today();
    }

    /** The name of the neighbourhood one works in, or null when none is chosen. */
    public @Nullable String placeName() {
        var place = context.place().get();
        return place == null ? null : place.name();
    }

    /** Where the neighbourhood's name leads. */
    public String placeHref() {
        var place = context.place().get();
        return place == null ? "/lieux" : place.href();
    }

    /**
     * The French label of a constant, under the key {@code <SimpleClassName>.<CONSTANT>}.
     *
     * @throws org.springframework.context.NoSuchMessageException when no bundle holds it
     */
    public String label(Enum<?> constant) {
        return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /**
     * The French text under a key, with its arguments.
     *
     * @throws org.springframework.context.NoSuchMessageException when no bundle holds it
     */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }

    /** {@code ven. 20 nov. 2026}. */
    public String date(LocalDate date) {
        return FrenchFormat.date(date);
    }

    /** {@code 20 nov. 2026}. */
    public String shortDate(LocalDate date) {
        return FrenchFormat.shortDate(date);
    }

    /** {@code vendredi 20 novembre 2026}. */
    public String longDate(LocalDate date) {
        return FrenchFormat.longDate(date);
    }

    /** {@code du 1er sept. au 20 nov. 2026}. */
    public String period(LocalDate from, LocalDate to) {
        return FrenchFormat.period(from, to);
    }

    /** {@code − 3 jours}, {@code auj.}, {@code demain}, {@code lundi}, {@code 4 déc.}: seen from today. */
    public String due(LocalDate date) {
        return FrenchFormat.due(date, today());
    }

    /** The date in Paris at an instant, {@code ven. 20 nov. 2026}. */
    public String date(Instant instant) {
        return FrenchFormat.date(instant.atZone(FrenchFormat.PARIS).toLocalDate());
    }

    /** {@code ven. 20 nov. 2026, 9 h 30}. */
    public String dateTime(Instant instant) {
        return FrenchFormat.dateTime(instant);
    }

    /** {@code 9 h 30}. */
    public String time(Instant instant) {
        return FrenchFormat.time(instant);
    }

    /** {@code 9 h 30}. */
    public String time(LocalTime time) {
        return FrenchFormat.time(time);
    }

    /** {@code 12 345}. */
    public String number(long value) {
        return FrenchFormat.number(value);
    }

    /** {@code 12 345,5}. */
    public String number(double value, int maxDecimals) {
        return FrenchFormat.number(value, maxDecimals);
    }

    /** {@code 72 %} for the share 0.72. */
    public String percent(double share) {
        return FrenchFormat.percent(share);
    }

    /** {@code 12 345,60 €}. */
    public String euros(BigDecimal amount) {
        return FrenchFormat.euros(amount);
    }

    /** {@code 3 jours}. */
    public String days(long days) {
        return FrenchFormat.days(days);
    }

    /** {@code 8,5 jours}. */
    public String days(double days) {
        return FrenchFormat.days(days);
    }

    /** {@code 8,5 jours}. */
    public String days(Duration duration) {
        return FrenchFormat.days(duration);
    }

    /** {@code 850 m}, {@code 1,2 km}. */
    public String distance(double metres) {
        return FrenchFormat.distance(metres);
    }

    /** {@code 1,4 Mo}. */
    public String size(long bytes) {
        return FrenchFormat.size(bytes);
    }

    /** {@code 2 constats}, agreed with its number. */
    public String count(long number, String singular, String plural) {
        return FrenchFormat.count(number, singular, plural);
    }

    /** The address of a static file, to be cached for a year: {@code asset("css/faubourg.css")}. */
    public String asset(String file) {
        return assets.href(file);
    }
}

package fr.faubourg.directory;

import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.PlaceKind;
import fr.faubourg.territory.Places;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.FrenchFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts together what a unit covers, for its page and for the page on which it is edited. */
@Component
class SectorPage {

    private static final int MOST = 400;
    private static final PlaceKind[] AREAS = {
        PlaceKind.TERRITORY, PlaceKind.COMMUNE, PlaceKind.DISTRICT, PlaceKind.NEIGHBOURHOOD, PlaceKind.HAMLET
    };
    private static final Set<String> BROAD =
            Set.of("TERRITORY", "COMMUNE", "DISTRICT", "NEIGHBOURHOOD", "HAMLET", "PUBLIC_SPACE", "RESIDENCE");
    private static final Set<String> ALL =
            java.util.Arrays.stream(PlaceKind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final SectorQueries queries;
    private final Organisations organisations;
    private final Places places;
    private final MessageSource messages;
    private final Clock clock;

    SectorPage(SectorQueries queries, Organisations organisations, Places places, MessageSource messages, Clock clock) {
        this.queries = queries;
        this.organisations = organisations;
        this.places = places;
        this.messages = messages;
        this.clock = clock;
    }

    /** What was typed: which places are offered, which are ticked, from when to when. */
    record Typed(String text, String inside, Set<UUID> ticked, String from, String to) {}

    SectorPages.View of(Organisation unit, Typed typed, FormErrors errors) {
        PlaceId inside = inside(typed.inside());
        List<SectorQueries.Offered> offered = queries.tree(
                unit.id(),
                inside,
                typed.text(),
                inside == null && typed.text().isEmpty() ? BROAD : ALL,
                today(),
                MOST + 1);
        return new SectorPages.View(
                unit,
                organisations.get(unit.id()).fullName(),
                lines(unit.id()).stream().filter(line -> line.unit().isEmpty()).toList(),
                overlaps(unit.id()),
                offered.stream()
                        .limit(MOST)
                        .map(each -> branch(each, typed.ticked()))
                        .toList(),
                offered.size() > MOST,
                typed.text(),
                inside == null ? null : inside.toString(),
                places.options(AREAS),
                typed.from(),
                typed.to(),
                errors);
    }

    /** What the unit and those below it cover, and covered. */
    List<SectorPages.Line> lines(OrganisationId unit) {
        LocalDate today = today();
        return queries.saidOf(unit, today).stream()
                .map(said -> new SectorPages.Line(
                        said.id(),
                        said.place(),
                        said.placeName(),
                        Objects.requireNonNullElse(said.above(), ""),
                        said.unitName(),
                        Periods.said(said.from(), said.to()),
                        Periods.holds(said.from(), said.to(), today)))
                .toList();
    }

    /** Where other units of the organisation stand on the same ground, in French sentences. */
    List<String> overlaps(OrganisationId unit) {
        return queries.overlapsOf(unit).stream().map(SectorPage::sentence).toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FrenchFormat.PARIS);
    }

    private static String sentence(SectorQueries.Overlap overlap) {
        String when = overlap.from() == null && overlap.to() == null
                ? ""
                : " (" + Periods.said(overlap.from(), overlap.to()) + ")";
        if (overlap.same()) {
            return "«\u00a0%s\u00a0» est aussi couvert par %s%s."
                    .formatted(overlap.placeName(), overlap.otherName(), when);
        }
        return overlap.inside()
                ? "«\u00a0%s\u00a0», dans «\u00a0%s\u00a0», revient à %s%s\u00a0: le plus précis l’emporte."
                        .formatted(overlap.otherPlaceName(), overlap.placeName(), overlap.otherName(), when)
                : "«\u00a0%s\u00a0» est une exception dans «\u00a0%s\u00a0», que couvre %s%s."
                        .formatted(overlap.placeName(), overlap.otherPlaceName(), overlap.otherName(), when);
    }

    private SectorPages.Branch branch(SectorQueries.Offered each, Set<UUID> ticked) {
        return new SectorPages.Branch(
                each.id(),
                each.name(),
                messages.getMessage("PlaceKind." + each.kind(), null, Locale.FRENCH),
                Math.min(each.level(), 6),
                each.covered(),
                Objects.requireNonNullElse(each.others(), ""),
                ticked.contains(each.id()));
    }

    private static @Nullable PlaceId inside(String typed) {
        try {
            return typed.isBlank() ? null : PlaceId.parse(typed);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}

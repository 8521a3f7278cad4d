package fr.faubourg.directory;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceFacts;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.PlaceKind;
import fr.faubourg.territory.Places;
import fr.faubourg.ui.FrenchFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who owns and who manages a place, on its page, with the gap between the two. */
@Component
class CustodyFacts implements PlaceFacts {

    private final Responsibilities responsibilities;
    private final Places places;
    private final Clock clock;

    CustodyFacts(Responsibilities responsibilities, Places places, Clock clock) {
        this.responsibilities = responsibilities;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public int order() {
        return -100;
    }

    @Override
    public Optional<Section> of(PlaceId place, Viewer viewer) {
        Custody custody = responsibilities.ofPlace(place, LocalDate.ofInstant(clock.instant(), FrenchFormat.PARIS));
        if (custody.gap() == Custody.Gap.UNKNOWN && isWide(place)) {
            return Optional.empty(); // nobody expects one owner for a whole neighbourhood
        }
        List<Entry> entries = Stream.concat(
                        custody.owners().stream().map(holder -> entry("Propriétaire", holder)),
                        custody.managers().stream().map(holder -> entry("Gestionnaire", holder)))
                .toList();
        boolean mayEdit = viewer.has(Role.ADMINISTRATOR, Role.REGULATOR)
                && places.mayAct(viewer, place, Role.ADMINISTRATOR, Role.REGULATOR);
        return Optional.of(new Section(
                "Qui possède, qui gère",
                sentence(custody),
                List.of(),
                entries,
                mayEdit ? "/lieux/" + place + "/responsabilites" : null,
                "Mettre à jour"));
    }

    private boolean isWide(PlaceId place) {
        return places.get(place).kind().compareTo(PlaceKind.PUBLIC_SPACE) < 0;
    }

    /** The gap in words, or null when there is none. */
    static @Nullable String sentence(Custody custody) {
        return switch (custody.gap()) {
            case NONE -> null;
            case DIFFERENT ->
                "Celui qui gère n’est pas celui qui possède\u00a0: %s gère, %s possède."
                        .formatted(names(custody.managers()), names(custody.owners()));
            case NO_OWNER -> "On sait qui gère, pas qui possède.";
            case NO_MANAGER -> "On sait qui possède, pas qui gère.";
            case UNKNOWN -> "On ne sait ni qui possède, ni qui gère ce lieu.";
        };
    }

    private static String names(List<Custody.Holder> holders) {
        return holders.stream().map(Custody.Holder::fullName).collect(Collectors.joining(" et "));
    }

    private static Entry entry(String role, Custody.Holder holder) {
        String detail = Stream.of(
                        role,
                        Periods.said(holder.from(), holder.to()),
                        holder.inherited() ? "dit pour " + holder.saidAtName() : "",
                        holder.source())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Entry(holder.fullName(), detail, "/partenaires/" + holder.organisation());
    }
}

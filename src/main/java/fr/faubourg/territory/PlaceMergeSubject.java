package fr.faubourg.territory;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeSubject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Places that were entered twice. */
@Component
class PlaceMergeSubject implements MergeSubject {

    private final PlaceMergeQueries queries;
    private final PlaceRepository repository;
    private final PlaceQueries places;
    private final MessageSource messages;

    PlaceMergeSubject(
            PlaceMergeQueries queries, PlaceRepository repository, PlaceQueries places, MessageSource messages) {
        this.queries = queries;
        this.repository = repository;
        this.places = places;
        this.messages = messages;
    }

    @Override
    public MergeKind kind() {
        return MergeKind.PLACE;
    }

    @Override
    public Optional<Card> find(UUID id) {
        return repository.find(new PlaceId(id)).map(this::card);
    }

    @Override
    public List<Card> search(String text, int limit) {
        return places.search(text, limit).stream()
                .flatMap(each -> find(each.id().value()).stream())
                .toList();
    }

    @Override
    public List<Likely> likely(int limit) {
        return queries.likely(limit);
    }

    @Override
    public Optional<String> hindrance(UUID away, UUID into) {
        if (places.withAncestors(new PlaceId(into)).contains(away)) {
            return Optional.of("Celui qui reste est dans celui qui s’en va\u00a0: gardez plutôt l’autre.");
        }
        return queries.mayHoldWhatIsIn(away, into)
                ? Optional.empty()
                : Optional.of(
                        "Ce qui se trouve dans celui qui s’en va ne peut pas se trouver dans celui qui reste\u00a0: leurs niveaux ne vont pas.");
    }

    private Card card(Place place) {
        String above =
                places.ancestors(place.id()).stream().map(PlaceSummary::name).collect(Collectors.joining(" › "));
        String kind = messages.getMessage("PlaceKind." + place.kind(), null, Locale.FRENCH);
        Double surface = place.surface();
        return new Card(
                place.id().value(),
                place.name(),
                above.isEmpty() ? kind : kind + " · " + above,
                "/lieux/" + place.id(),
                place.version(),
                queries.mergedInto(place.id()).map(PlaceId::value).orElse(null),
                List.of(
                        Field.of("name", "Nom", place.name()),
                        new Field(
                                "kind",
                                "Niveau",
                                List.of("kind", "qpv_generation"),
                                kind + (place.qpvGeneration() == null ? "" : " (QPV " + place.qpvGeneration() + ")")),
                        new Field(
                                "code",
                                "Code",
                                List.of("code_system", "code"),
                                Stream.of(place.codeSystem(), Objects.requireNonNullElse(place.code(), ""))
                                        .filter(_ -> place.code() != null)
                                        .collect(Collectors.joining(" "))),
                        Field.of("address", "Adresse", place.address()),
                        Field.of("dwellings", "Logements", place.dwellings()),
                        new Field(
                                "shape",
                                "Emplacement",
                                List.of(
                                        "perimeter",
                                        "longitude",
                                        "latitude",
                                        "min_longitude",
                                        "min_latitude",
                                        "max_longitude",
                                        "max_latitude",
                                        "surface_m2"),
                                surface != null
                                        ? "contour de " + PlaceChanges.surface(surface)
                                        : place.point() == null
                                                ? ""
                                                : "point " + place.point().latitude() + ", "
                                                        + place.point().longitude())));
    }
}

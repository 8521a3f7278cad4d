package fr.faubourg.territory;

import fr.faubourg.territory.geometry.PerimeterIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The perimeters of one version, ready to be asked. Immutable, shared by all threads. */
final class LocatorIndex {

    private static final Located NOWHERE = new Located(List.of());

    /** A place as the index needs it; those without a perimeter only carry the tree. */
    record Node(
            UUID id,
            PlaceKind kind,
            int qpvGeneration,
            @Nullable UUID parentId,
            @Nullable Geometry perimeter) {}

    private final String version;
    private final PerimeterIndex perimeters;

    /** By position in {@link #perimeters}, which is from the broadest to the most precise. */
    private final PlaceId[] ids;

    /** By the same position: the places above it that have no perimeter of their own, from the top. */
    private final List<List<PlaceId>> shapelessAbove;

    private final boolean plain;

    LocatorIndex(String version, List<Node> nodes) {
        this.version = version;
        Map<UUID, Node> byId = new HashMap<>();
        nodes.forEach(node -> byId.put(node.id(), node));
        List<Node> shaped = new ArrayList<>();
        List<Geometry> shapes = new ArrayList<>();
        nodes.stream().sorted(BROADEST_FIRST).forEach(node -> {
            if (node.perimeter() != null) {
                shaped.add(node);
                shapes.add(node.perimeter());
            }
        });
        perimeters = PerimeterIndex.of(shapes);
        ids = shaped.stream().map(node -> new PlaceId(node.id())).toArray(PlaceId[]::new);
        shapelessAbove = shaped.stream().map(node -> shapelessAbove(node, byId)).toList();
        plain = shapelessAbove.stream().allMatch(List::isEmpty);
    }

    private static final Comparator<Node> BROADEST_FIRST = Comparator.comparing(Node::kind)
            .thenComparing(Node::qpvGeneration)
            .thenComparing(
                    node -> node.perimeter() == null ? 0 : -node.perimeter().getArea())
            .thenComparing(Node::id);

    /** Of which perimeters: the name of the database and its count. */
    String version() {
        return version;
    }

    Located locate(double longitude, double latitude) {
        int[] found = new int[perimeters.mostAtOnce()];
        int count = perimeters.locate(longitude, latitude, found);
        if (count == 0) {
            return NOWHERE;
        }
        if (plain) {
            return new Located(
                    IntStream.range(0, count).mapToObj(i -> ids[found[i]]).toList());
        }
        Set<PlaceId> places = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            places.addAll(shapelessAbove.get(found[i]));
        }
        for (int i = 0; i < count; i++) {
            places.add(ids[found[i]]);
        }
        return new Located(List.copyOf(places));
    }

    private static List<PlaceId> shapelessAbove(Node node, Map<UUID, Node> byId) {
        List<PlaceId> above = new ArrayList<>();
        Node parent = node.parentId() == null ? null : byId.get(node.parentId());
        while (parent != null) {
            if (parent.perimeter() == null) {
                above.addFirst(new PlaceId(parent.id()));
            }
            parent = parent.parentId() == null ? null : byId.get(parent.parentId());
        }
        return above;
    }
}

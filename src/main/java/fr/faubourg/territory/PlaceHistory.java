package fr.faubourg.territory;

import static fr.faubourg.history.HistoryField.constant;
import static fr.faubourg.history.HistoryField.drawing;
import static fr.faubourg.history.HistoryField.named;
import static fr.faubourg.history.HistoryField.number;
import static fr.faubourg.history.HistoryField.text;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.HistoryKind;
import fr.faubourg.history.HistoryPart;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The history of places, known to every reader, taken back by those who act on them. */
@Component
class PlaceHistory implements HistoryKind {
    static final String KIND = "lieu";

    private static final String CODE = "code";
    private static final String SHAPE = "shape";
    private static final String PARENT = "parent";

    private final Places places;
    private final PlaceRegister register;

    PlaceHistory(Places places, PlaceRegister register) {
        this.places = places;
        this.register = register;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public HistoryRecord get(Viewer viewer, UUID id) {
        return new HistoryRecord(places.get(new PlaceId(id)).name(), "/lieux/" + id);
    }

    @Override
    public boolean mayUndo(Viewer viewer, UUID id, Wish wish) {
        return places.mayAct(viewer, new PlaceId(id), Role.ADMINISTRATOR, Role.REGULATOR);
    }

    @Override
    public void undone(Viewer viewer, UUID id, Done done) {
        if (!done.columns().isEmpty()) {
            register.settle(new PlaceId(id));
        }
    }

    /** What the history of places is made of. */
    @Configuration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        HistoryPart placePart() {
            return HistoryPart.of(
                            KIND,
                            "territory.place",
                            List.of(
                                    text("name", "Nom"),
                                    constant("kind", "Niveau", "PlaceKind"),
                                    text("code_system", "Système de codes").with(CODE),
                                    text("code", "Code").with(CODE),
                                    text("qpv_generation", "Génération de QPV").with(CODE),
                                    named("parent_id", "Rattaché à", "territory.place_v", "name")
                                            .with(PARENT),
                                    text("address", "Adresse"),
                                    number("dwellings", "Logements"),
                                    number("longitude", "Longitude").with(SHAPE),
                                    number("latitude", "Latitude").with(SHAPE),
                                    drawing("perimeter", "Périmètre").with(SHAPE)))
                    .along(Map.of(
                            SHAPE,
                            List.of("min_longitude", "min_latitude", "max_longitude", "max_latitude", "surface_m2"),
                            PARENT,
                            List.of("parent_found")));
        }
    }
}

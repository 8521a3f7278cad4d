package fr.faubourg.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.support.StaticMessageSource;

/** A page context as Samuel, régulateur at the city, would have it; and templates rendered with it. */
final class Samples {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Samples() {}

    static Ui ui() {
        return ui("/constats/412");
    }

    static Ui ui(String path) {
        return ui(path, entry("Halls", "/halls", "door").under("/constats"));
    }

    /** With one more entry. */
    static Ui ui(String path, NavEntry more) {
        var nav = List.of(
                more,
                entry("Aujourd’hui", "/aujourdhui", "sun"),
                entry("Veille", "/constats", "eye"),
                entry("Lieux", "/lieux", "map"),
                entry("Partenaires", "/partenaires", "building-community"),
                entry("Bilans", "/bilans", "chart-bar"));
        return new Ui(
                new UiContext(
                        "Rivemont",
                        true,
                        new SignedIn("Samuel Okoye", "SO", "Chargé de mission GUSP, Ville de Rivemont"),
                        nav,
                        true,
                        () -> Map.of("/aujourdhui", 4L),
                        path,
                        "_csrf",
                        () -> "token",
                        "Constat n° 412 enregistré.",
                        null,
                        LocalDate.of(2026, 11, 20),
                        () -> new Bell("/avis", 3),
                        () -> new WorkingPlaceSource.WorkingPlace(new UUID(0, 1), "Les Tanneries", "/lieux/1")),
                new StaticMessageSource(),
                Assets.ofClasspath());
    }

    static String render(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        ENGINE.render(template, parameters, output);
        return output.toString();
    }

    private static NavEntry entry(String label, String href, String icon) {
        return new NavEntry(label, href, icon, 100, Set.of());
    }
}

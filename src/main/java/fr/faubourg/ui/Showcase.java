package fr.faubourg.ui;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Sample data for the page that shows each component. It tells of the demonstration's commune, so that the page reads like a real one.
 *
 * @param query the query of the page itself, which its list follows
 * @param errors the mistakes of the sample form
 */
public record Showcase(UrlQuery query, FormErrors errors) {
    /** The page as it first opens, with a form that was refused. */
    static Showcase of(UrlQuery query) {
        return new Showcase(
                query,
                FormErrors.none()
                        .add("finding", "Dites en une phrase ce que vous avez vu.")
                        .add("date", "La date est dans le futur\u00a0: choisissez aujourd’hui ou avant."));
    }

    /** The states that pills show. */
    public List<Row> rows() {
        return List.of(
                new Row(
                        "412",
                        "Encombrants, allée des Cordiers",
                        "Propreté · 3ᵉ fois · 5 réunis",
                        "—",
                        "à qualifier",
                        Tone.PLAIN),
                new Row(
                        "409",
                        "Éclairage éteint, passage Garance",
                        "Éclairage · marche du 3 nov.",
                        "Éclairage public",
                        "sans réponse",
                        Tone.WAITING),
                new Row(
                        "405",
                        "Porte du hall 7 forcée",
                        "Parties communes · gardien",
                        "Habitat des Deux Rives",
                        "en retard",
                        Tone.LATE),
                new Row(
                        "391",
                        "Jardin du Lavoir, nouvelles tables",
                        "Point fort · marche du 3 nov.",
                        "Espaces verts",
                        "réalisé",
                        Tone.DONE));
    }

    /** What the row of filters keeps although it has no control for it. */
    public UrlQuery kept() {
        return query.only(UrlQuery.SORT);
    }

    public Page<Row> page() {
        return new Page<>(rows(), Paging.of(query.first(UrlQuery.PAGE).orElse("2"), 4), 61);
    }

    public List<Choice> categories() {
        return List.of(
                new Choice("waste", "Propreté"),
                new Choice("light", "Éclairage"),
                new Choice("common", "Parties communes", "Halls, escaliers, portes"),
                new Choice("strength", "Point fort", "Ce qui va bien"));
    }

    public List<ThreadEntry> thread() {
        return List.of(
                ThreadEntry.past("5 signalements réunis", "12 sept. – 18 nov., hall 3 et allée")
                        .opening("#fil"),
                ThreadEntry.past("Enlevé le 2 oct., revenu le 21 oct.", "Propreté urbaine"),
                ThreadEntry.now("À qualifier", "par vous, avant mardi"),
                ThreadEntry.next(
                        "Enjeu possible\u00a0: «\u00a0Le dépôt se déplace, il ne disparaît pas\u00a0»",
                        "diagnostic 2026"));
    }

    public Chart bars() {
        return BarChart.of(
                        "La propreté fait la moitié des constats",
                        "Constats aux Tanneries, du 1er sept. au 20 nov. 2026",
                        "Catégorie",
                        "Constats")
                .bar("Propreté et encombrants", 31, "#graphiques")
                .bar("Parties communes", 14, "#graphiques")
                .bar("Éclairage", 7, "#graphiques")
                .bar(new BarChart.Bar("Points forts", 9, "9", "#graphiques", Tone.DONE));
    }

    public Chart line() {
        int[] days = {13, 14, 12, 12, 10, 9, 8};
        String[] months = {"mai", "juin", "juil.", "août", "sept.", "oct.", "nov. 2026"};
        return new LineChart(
                "On répond en 8 jours, contre 13 au printemps",
                "Délai médian entre la demande et la clôture, en jours",
                "Mois",
                "Jours",
                IntStream.range(0, days.length)
                        .mapToObj(i -> new LineChart.Point(months[i], days[i], FrenchFormat.days((long) days[i])))
                        .toList());
    }

    public MapDrawing map() {
        return MapDrawing.of("Carte des constats ouverts aux Tanneries")
                .basemap(List.of(
                        new MapShape(MapStyle.WATER, List.of(new double[] {
                            0.295, 47.2035, 0.303, 47.2052, 0.311, 47.2034, 0.320, 47.2048, 0.335, 47.2040, 0.335,
                            47.198, 0.295, 47.198
                        })),
                        new MapShape(MapStyle.GREEN, List.of(new double[] {
                            0.3150, 47.2072, 0.3165, 47.2066, 0.3178, 47.2074, 0.3166, 47.2086
                        })),
                        new MapShape(
                                MapStyle.ROAD, List.of(new double[] {0.300, 47.2108, 0.3260, 47.2119}, new double[] {
                                    0.3090, 47.2165, 0.3105, 47.2040
                                })),
                        new MapShape(
                                MapStyle.BUILDING,
                                List.of(
                                        new double[] {0.3055, 47.2130, 0.3082, 47.2130, 0.3082, 47.2122, 0.3055, 47.2122
                                        },
                                        new double[] {0.3120, 47.2138, 0.3150, 47.2138, 0.3150, 47.2128, 0.3120, 47.2128
                                        },
                                        new double[] {0.3125, 47.2100, 0.3155, 47.2100, 0.3155, 47.2091, 0.3125, 47.2091
                                        },
                                        new double[] {0.3190, 47.2105, 0.3203, 47.2105, 0.3203, 47.2086, 0.3190, 47.2086
                                        }))))
                .outlines(List.of(new MapShape(MapStyle.PERIMETER, List.of(new double[] {
                    0.3030, 47.2138, 0.3120, 47.2151, 0.3205, 47.2131, 0.3222, 47.2082, 0.3150, 47.2062, 0.3062, 47.2072
                }))))
                .points(List.of(
                        new MapPoint(0.3072, 47.2116, "412", "Encombrants, allée des Cordiers", "#n412", Tone.PLAIN),
                        new MapPoint(
                                0.3137, 47.2113, "409", "Éclairage éteint, passage Garance", "#n409", Tone.WAITING),
                        new MapPoint(0.3197, 47.2098, "405", "Porte du hall 7 forcée", "#n405", Tone.LATE),
                        new MapPoint(0.3164, 47.2076, "391", "Jardin du Lavoir", "#n391", Tone.DONE),
                        new MapPoint(0.3060, 47.2095, "388", "Mobilier urbain à réparer", "#n388", Tone.PLAIN),
                        new MapPoint(0.3061, 47.2095, "387", "Tags, pignon nord", "#n387", Tone.PLAIN)));
    }

    /**
     * A line of the sample list.
     *
     * @param number the observation's number
     * @param finding what was seen
     * @param detail a few more words
     * @param manager who it is entrusted to
     * @param state its state, in words
     * @param tone the tone of its state
     */
    public record Row(String number, String finding, String detail, String manager, String state, Tone tone) {}
}

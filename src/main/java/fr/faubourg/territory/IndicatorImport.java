package fr.faubourg.territory;

import static fr.faubourg.tables.ImportField.optional;
import static fr.faubourg.tables.ImportField.required;

import fr.faubourg.access.Role;
import fr.faubourg.shared.Ids;
import fr.faubourg.tables.ImportContext;
import fr.faubourg.tables.ImportField;
import fr.faubourg.tables.ImportKind;
import fr.faubourg.tables.ImportOption;
import fr.faubourg.tables.ImportRow;
import fr.faubourg.tables.ImportedTable;
import fr.faubourg.tables.RowVerdict;
import fr.faubourg.tables.ValueKind;
import fr.faubourg.territory.IndicatorRepository.Value;
import fr.faubourg.ui.Choice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Import of the values of public indicators (indicateurs publics): one place per row, one indicator per column, as INSEE
 * publishes them. An empty cell is a statistical secret, never zero, unless the person says that it is only missing.
 */
@Component
class IndicatorImport implements ImportKind {

    private final IndicatorRepository indicators;
    private final PlaceRepository places;

    IndicatorImport(IndicatorRepository indicators, PlaceRepository places) {
        this.indicators = indicators;
        this.places = places;
    }

    @Override
    public String key() {
        return "indicateurs";
    }

    @Override
    public String label() {
        return "Indicateurs publics, par lieu";
    }

    @Override
    public String explanation() {
        return "CSV ou XLSX\u00a0: un lieu par ligne, reconnu à son code, et un indicateur par colonne. "
                + "Le dictionnaire des colonnes s'importe à part, avant ou après.";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                required(
                                "code",
                                "Code du lieu",
                                ValueKind.TEXT,
                                "code_qp",
                                "code_qpv",
                                "code_insee",
                                "codgeo",
                                "insee_com",
                                "code")
                        .withExample("QN09901M"),
                optional(
                        "name",
                        "Nom du lieu (non repris)",
                        ValueKind.TEXT,
                        "nom_qp",
                        "lib_qp",
                        "nom",
                        "libelle",
                        "libgeo"),
                optional(
                        "commune",
                        "Nom de la commune (non repris)",
                        ValueKind.TEXT,
                        "nom_commune",
                        "lib_com",
                        "commune"));
    }

    @Override
    public List<ImportOption> options() {
        return List.of(
                ImportOption.choice(
                        "codes",
                        "De qui sont ces codes",
                        true,
                        "QPV 2024",
                        () -> List.of(
                                new Choice("QPV 2024", "QPV de 2024"),
                                new Choice("QPV 2015", "QPV de 2015"),
                                new Choice("INSEE", "Communes (Insee)"),
                                new Choice("Local", "Autres lieux"))),
                ImportOption.text("year", "Année des valeurs", true, "").withHint("Quatre chiffres\u00a0: 2020."),
                ImportOption.text("source", "Source", true, "Insee"),
                ImportOption.text("vintage", "Millésime", true, "")
                        .withHint("L'édition du fichier, comme la nomme le producteur."),
                ImportOption.choice(
                        "empty",
                        "Une cellule vide est",
                        true,
                        "SECRET",
                        () -> List.of(
                                new Choice("SECRET", "un secret statistique"),
                                new Choice("MISSING", "une valeur non publiée"))));
    }

    @Override
    public Optional<String> otherColumns() {
        return Optional.of("indicateur");
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.REGULATOR);
    }

    @Override
    public Optional<String> identity(ImportRow row, ImportContext context) {
        return row.find("code");
    }

    @Override
    public List<RowVerdict> check(List<ImportRow> chunk, ImportContext context) {
        return decide(chunk, context).verdicts();
    }

    @Override
    public List<RowVerdict> apply(List<ImportRow> chunk, ImportContext context) {
        Decision decision = decide(chunk, context);
        context.created(
                IndicatorRepository.INDICATORS,
                decision.added().stream().map(Indicator::id).toList());
        decision.added().forEach(indicators::save);
        context.created(IndicatorRepository.VALUES, ids(decision.values(), false));
        context.changing(IndicatorRepository.VALUES, ids(decision.values(), true));
        indicators.saveValues(
                decision.values().stream().map(Written::value).toList(),
                yearOf(context).orElseThrow());
        return decision.verdicts();
    }

    @Override
    public List<ImportedTable> tables() {
        return List.of(IndicatorRepository.INDICATORS, IndicatorRepository.VALUES);
    }

    private static List<UUID> ids(List<Written> values, boolean known) {
        return values.stream()
                .filter(each -> each.known() == known)
                .map(each -> each.value().id())
                .toList();
    }

    @Override
    public Optional<String> resultUrl(UUID importId) {
        return Optional.of("/lieux");
    }

    private record Decision(List<RowVerdict> verdicts, List<Indicator> added, List<Written> values) {}

    /** A value to be written; whether there was one. */
    private record Written(Value value, boolean known) {
        static Written of(@Nullable Value old, UUID place, UUID indicator, @Nullable BigDecimal value) {
            return old == null
                    ? new Written(Value.fresh(place, indicator, value), false)
                    : new Written(new Value(old.id(), place, indicator, value), true);
        }
    }

    private Decision decide(List<ImportRow> chunk, ImportContext context) {
        Optional<Integer> year = yearOf(context);
        if (year.isEmpty()) {
            return new Decision(
                    chunk.stream()
                            .map(row -> RowVerdict.refused(
                                    row,
                                    null,
                                    "L'année des valeurs n'est pas une année.",
                                    "Écrire quatre chiffres\u00a0: 2020."))
                            .toList(),
                    List.of(),
                    List.of());
        }
        Map<String, Place> byCode = placesOf(chunk, context);
        Map<String, Indicator> known = indicators.ofEdition(
                context.option("source").orElse(""), context.option("vintage").orElse(""));
        Map<String, Indicator> all = new HashMap<>(known);
        List<Indicator> added = new ArrayList<>();
        if (!chunk.isEmpty()) {
            chunk.getFirst()
                    .others()
                    .keySet()
                    .forEach(heading -> all.computeIfAbsent(heading, code -> {
                        Indicator indicator = guessed(code, context);
                        added.add(indicator);
                        return indicator;
                    }));
        }
        Map<List<UUID>, Value> before = indicators.values(
                byCode.values().stream().map(place -> place.id().value()).toList(), year.get());
        List<RowVerdict> verdicts = new ArrayList<>();
        List<Written> values = new ArrayList<>();
        for (ImportRow row : chunk) {
            Place place = byCode.get(row.text("code"));
            verdicts.add(
                    place == null
                            ? RowVerdict.refused(
                                    row,
                                    "code",
                                    "Aucun lieu ne porte le code «\u00a0%s\u00a0».".formatted(row.text("code")),
                                    "Importer d'abord les périmètres, ou choisir un autre système de codes.")
                            : decide(row, place.id().value(), all, before, context, values));
        }
        return new Decision(verdicts, added, values);
    }

    private static RowVerdict decide(
            ImportRow row,
            UUID place,
            Map<String, Indicator> byCode,
            Map<List<UUID>, Value> before,
            ImportContext context,
            List<Written> values) {
        boolean emptyIsSecret =
                context.option("empty").filter("MISSING"::equals).isEmpty();
        boolean fresh = true;
        int changed = 0;
        List<String> unreadable = new ArrayList<>();
        for (Map.Entry<String, String> cell : row.others().entrySet()) {
            UUID indicator = Objects.requireNonNull(byCode.get(cell.getKey())).id();
            Value old = before.get(List.of(place, indicator));
            fresh &= old == null;
            IndicatorCell read = IndicatorCell.read(cell.getValue(), emptyIsSecret);
            switch (read) {
                case IndicatorCell.Number(BigDecimal number) -> {
                    if (old == null || old.value() == null || old.value().compareTo(number) != 0) {
                        values.add(Written.of(old, place, indicator, number));
                        changed++;
                    }
                }
                case IndicatorCell.Secret() -> {
                    if (old == null || old.value() != null) {
                        values.add(Written.of(old, place, indicator, null));
                        changed++;
                    }
                }
                case IndicatorCell.Missing() -> {}
                case IndicatorCell.Unreadable() -> unreadable.add(cell.getKey());
            }
        }
        RowVerdict verdict =
                changed == 0 ? RowVerdict.unchanged(row) : fresh ? RowVerdict.created(row) : RowVerdict.updated(row);
        return unreadable.isEmpty()
                ? verdict
                : verdict.with(
                        null,
                        "Pas un nombre, laissé de côté\u00a0: " + String.join(", ", unreadable) + ".",
                        "Vérifier ces colonnes, ou ne pas les prendre comme indicateurs.");
    }

    private Map<String, Place> placesOf(List<ImportRow> chunk, ImportContext context) {
        List<String> codes =
                chunk.stream().map(row -> row.text("code")).distinct().toList();
        return places.findByCodes(context.option("codes").orElse("Local"), codes).stream()
                .collect(Collectors.toMap(place -> String.valueOf(place.code()), place -> place));
    }

    private static Indicator guessed(String code, ImportContext context) {
        IndicatorGuess guess = IndicatorGuess.of(code);
        return new Indicator(
                Ids.next(),
                code,
                code,
                guess.unit(),
                context.option("source").orElse(""),
                context.option("vintage").orElse(""),
                guess.additive());
    }

    private static Optional<Integer> yearOf(ImportContext context) {
        return context.option("year")
                .filter(text -> text.matches("(19|20|21)\\d\\d"))
                .map(Integer::valueOf);
    }
}

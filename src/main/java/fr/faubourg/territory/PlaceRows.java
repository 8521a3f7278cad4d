package fr.faubourg.territory;

import fr.faubourg.access.Role;
import fr.faubourg.tables.ImportContext;
import fr.faubourg.tables.ImportRow;
import fr.faubourg.tables.RowVerdict;
import fr.faubourg.territory.RowShapes.RowShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Decides what the rows of a file of places would do, and does it. The dry run and the import decide by the same code. */
@Component
class PlaceRows {

    private final PlaceRepository places;
    private final PlaceRegister register;

    PlaceRows(PlaceRepository places, PlaceRegister register) {
        this.places = places;
        this.register = register;
    }

    /** What the rows become. */
    record Target(
            PlaceKind kind, String codeSystem, @Nullable Integer qpvGeneration, boolean shapeRequired) {}

    /** What is decided for one row; without an entry nothing is written. */
    record RowDecision(
            ImportRow row,
            RowVerdict verdict,
            PlaceRegister.@Nullable Entry entry,
            @Nullable Geometry shape) {}

    /** What is decided for a chunk. */
    record Decision(List<RowDecision> rows) {

        List<RowVerdict> verdicts() {
            return rows.stream().map(RowDecision::verdict).toList();
        }

        Map<PlaceId, PlaceRegister.Entry> with(RowVerdict.Outcome outcome) {
            Map<PlaceId, PlaceRegister.Entry> entries = new LinkedHashMap<>();
            for (RowDecision decision : rows) {
                PlaceRegister.Entry entry = decision.entry();
                if (entry != null && decision.verdict().outcome() == outcome) {
                    entries.put(entry.place().id(), entry);
                }
            }
            return entries;
        }
    }

    PlaceRegister register() {
        return register;
    }

    Decision decide(List<ImportRow> chunk, Target target, ImportContext context) {
        if (!context.viewer().mayAct(List.of(), Role.ADMINISTRATOR, Role.REGULATOR)) {
            return new Decision(chunk.stream()
                    .map(row -> refused(
                            row,
                            null,
                            "Votre rôle ne vaut que pour une partie du territoire.",
                            "Demander l'import à un administrateur."))
                    .toList());
        }
        List<RowShape> shapes = RowShapes.read(chunk, context);
        Map<String, Place> known = byCode(target, chunk, "code");
        Map<String, Place> parents = byCode(target, chunk, "parent");
        List<RowDecision> decisions = new ArrayList<>(chunk.size());
        for (int i = 0; i < chunk.size(); i++) {
            decisions.add(decide(chunk.get(i), shapes.get(i), target, known, parents));
        }
        return new Decision(decisions);
    }

    void write(Decision decision) {
        register.write(decision.with(RowVerdict.Outcome.CREATED), decision.with(RowVerdict.Outcome.UPDATED));
    }

    private RowDecision decide(
            ImportRow row, RowShape shape, Target target, Map<String, Place> known, Map<String, Place> parents) {
        Optional<FlawSentences.Sentence> refusal = shape.refusal();
        if (refusal.isPresent()) {
            return refused(row, "shape", refusal.get().text(), refusal.get().advice());
        }
        if (shape.geometry() == null && target.shapeRequired()) {
            return refused(row, "shape", "Aucune géométrie.", "Ajouter le tracé, ou retirer la ligne.");
        }
        Optional<String> parentCode = row.find("parent");
        if (parentCode.isPresent() && !parents.containsKey(parentCode.get())) {
            return refused(
                    row,
                    "parent",
                    "Aucun lieu ne porte la référence «\u00a0%s\u00a0».".formatted(parentCode.get()),
                    "Importer d'abord les lieux qui contiennent ceux-ci.");
        }
        Place parent = parentCode.map(parents::get).orElse(null);
        Place before = known.get(row.text("code"));
        RowDecision decision = before == null ? create(row, shape, target, parent) : update(row, shape, before, parent);
        return withNotes(decision, shape);
    }

    private static RowDecision create(ImportRow row, RowShape shape, Target target, @Nullable Place parent) {
        Place place = new Place(
                PlaceId.next(),
                target.kind(),
                nameOf(row),
                target.codeSystem(),
                row.text("code"),
                target.qpvGeneration(),
                parent == null ? null : parent.id(),
                row.find("address").orElse(""),
                dwellingsOf(row),
                null,
                null,
                0);
        return new RowDecision(
                row, RowVerdict.created(row), new PlaceRegister.Entry(place, shape.geometry()), shape.geometry());
    }

    private RowDecision update(ImportRow row, RowShape shape, Place before, @Nullable Place parent) {
        Place after = new Place(
                before.id(),
                before.kind(),
                row.mapped("name") ? nameOf(row) : before.name(),
                before.codeSystem(),
                before.code(),
                before.qpvGeneration(),
                parent == null ? before.parentId() : parent.id(),
                row.mapped("address") ? row.find("address").orElse("") : before.address(),
                row.mapped("dwellings") ? dwellingsOf(row) : before.dwellings(),
                before.point(),
                before.surface(),
                before.version());
        Geometry reshaped = shape.changes(before, places) ? shape.geometry() : null;
        List<PlaceChanges.Change> changes = PlaceChanges.between(before, after, reshaped);
        if (changes.isEmpty()) {
            return new RowDecision(row, RowVerdict.unchanged(row), null, shape.geometry());
        }
        RowVerdict verdict = RowVerdict.updated(row);
        for (PlaceChanges.Change change : changes) {
            verdict = verdict.changing(change.field(), change.before(), change.after());
        }
        return new RowDecision(row, verdict, new PlaceRegister.Entry(after, reshaped), shape.geometry());
    }

    private static RowDecision withNotes(RowDecision decision, RowShape shape) {
        RowVerdict verdict = decision.verdict();
        for (FlawSentences.Sentence sentence : shape.notes()) {
            verdict = verdict.with("shape", sentence.text(), sentence.advice());
        }
        if (decision.row().integer("dwellings").filter(count -> count < 0).isPresent()) {
            verdict = verdict.with(
                    "dwellings",
                    "Nombre de logements négatif\u00a0: laissé de côté.",
                    "Corriger le nombre dans le fichier.");
        }
        return new RowDecision(decision.row(), verdict, decision.entry(), decision.shape());
    }

    /** Published files do hold negative counts. */
    private static @Nullable Integer dwellingsOf(ImportRow row) {
        return row.integer("dwellings").filter(count -> count >= 0).orElse(null);
    }

    private static RowDecision refused(ImportRow row, @Nullable String field, String reason, String advice) {
        return new RowDecision(row, RowVerdict.refused(row, field, reason, advice), null, null);
    }

    private static String nameOf(ImportRow row) {
        return row.find("name").or(() -> row.find("address")).orElseGet(() -> row.text("code"));
    }

    private Map<String, Place> byCode(Target target, List<ImportRow> chunk, String field) {
        List<String> codes = chunk.stream()
                .flatMap(row -> row.find(field).stream())
                .distinct()
                .toList();
        return places.findByCodes(target.codeSystem(), codes).stream()
                .collect(Collectors.toMap(place -> String.valueOf(place.code()), Function.identity()));
    }
}

package fr.faubourg.access;

import fr.faubourg.merging.Merge;
import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeQueries;
import fr.faubourg.merging.MergeSubject.Card;
import fr.faubourg.merging.MergeSubject.Field;
import fr.faubourg.merging.Merges;
import fr.faubourg.merging.Reference;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.FrenchFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts two records side by side, and says in words what a merge will do or did. */
@Component
class MergeComparison {

    private final Merges merges;
    private final MergeQueries queries;

    MergeComparison(Merges merges, MergeQueries queries) {
        this.merges = merges;
        this.queries = queries;
    }

    /** @param taken the fields that the survivor takes over; null for what is proposed: those that it has not */
    MergePages.CompareView of(
            MergeKind kind, Card away, Card into, @Nullable Set<String> taken, boolean rolesLeft, FormErrors errors) {
        List<MergePages.Line> lines = new ArrayList<>();
        for (int i = 0; i < into.fields().size(); i++) {
            Field stays = into.fields().get(i);
            Field goes = away.fields().get(i);
            boolean proposed = stays.shown().isEmpty() && !goes.shown().isEmpty();
            lines.add(new MergePages.Line(
                    stays.key(),
                    stays.label(),
                    stays.shown(),
                    goes.shown(),
                    !stays.shown().equals(goes.shown()),
                    taken == null ? proposed : taken.contains(stays.key())));
        }
        Map<String, Long> kept = merges.counts(kind, into.id());
        Map<String, Long> gone = merges.counts(kind, away.id());
        Set<String> names = new TreeSet<>(kept.keySet());
        names.addAll(gone.keySet());
        List<MergePages.Hanging> hanging = names.stream()
                .map(name -> new MergePages.Hanging(
                        name.substring(name.indexOf('|') + 1),
                        kept.getOrDefault(name, 0L),
                        gone.getOrDefault(name, 0L)))
                .filter(each -> each.stays() + each.goes() > 0)
                .toList();
        List<String> consequences = merges.consequences(kind, away.id(), into.id());
        return new MergePages.CompareView(
                kind,
                away,
                into,
                lines,
                hanging,
                sentence(kind, away, into, gone),
                consequences,
                digest(consequences),
                rolesLeft,
                errors);
    }

    static String digest(List<String> sentences) {
        return HexFormat.of()
                .formatHex(Hashes.sha256(String.join("\n", sentences).getBytes(StandardCharsets.UTF_8)), 0, 8);
    }

    private static String sentence(MergeKind kind, Card away, Card into, Map<String, Long> gone) {
        String moved = gone.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> counted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
        String what = moved.isEmpty()
                ? "Rien n’est attaché à «\u00a0%s\u00a0»".formatted(away.title())
                : "%s\u00a0: %s, de «\u00a0%s\u00a0» à «\u00a0%s\u00a0»"
                        .formatted("Passent de l’un à l’autre", moved, away.title(), into.title());
        return what
                + ". «\u00a0%s\u00a0» reste comme un chemin vers «\u00a0%s\u00a0» et ne se trouve plus dans les listes. Les étapes et l’historique gardent les noms d’alors.%s"
                        .formatted(
                                away.title(),
                                into.title(),
                                kind == MergeKind.ACCOUNT
                                        ? " Son mot de passe et ses autres moyens de connexion ne servent plus."
                                        : "");
    }

    /** What a merge did, by sort of row. */
    List<MergePages.Did> did(Merge merge) {
        Map<String, String> names = merges.references(merge.kind()).stream()
                .collect(Collectors.toMap(
                        each -> each.table() + "." + each.column(), Reference::counted, (first, _) -> first));
        return queries.sums(merge.id()).stream()
                .map(sum -> new MergePages.Did(
                        switch (sum.way()) {
                            case "MOVED" -> counted(name(names, sum), sum.rows());
                            case "DROPPED" -> counted(name(names, sum), sum.rows()) + " en double, mis de côté";
                            case "ADDED" -> counted("ligne ajoutée|lignes ajoutées", sum.rows());
                            default -> "champ repris\u00a0: " + fieldLabel(merge, sum.columnName());
                        },
                        sum.rows(),
                        sum.kept()))
                .toList();
    }

    private String fieldLabel(Merge merge, String column) {
        return merges.subject(merge.kind()).find(merge.into()).stream()
                .flatMap(card -> card.fields().stream())
                .filter(field -> field.columns().contains(column))
                .map(Field::label)
                .findFirst()
                .orElse(column);
    }

    private static String name(Map<String, String> names, MergeQueries.Sum sum) {
        return names.getOrDefault(sum.target() + "." + sum.columnName(), "ligne|lignes");
    }

    private static String counted(String name, long rows) {
        int cut = name.indexOf('|');
        return FrenchFormat.count(rows, name.substring(0, cut), name.substring(cut + 1));
    }
}

package fr.faubourg.worksites;

import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes the first draft of what residents are told, in French, from what is known of the worksite; a person finishes it. Its contents are those
 * of the guide to sustainable building of Brussels (guidebatimentdurable.brussels, "Communication relative au chantier", read in 2026): context
 * (nature, duration, circulation plan), nuisances with their hours, contact for complaints; a panel on site; a letter at the end.
 */
@Component
class Letters {
    private static final char HARD_SPACE = '\u00a0';

    private final DetailQueries details;

    Letters(DetailQueries details) {
        this.details = details;
    }

    /** What the form of a message is filled with. */
    Map<String, String> draft(WorksiteId id, LetterKind kind, LocalDate today) {
        var facts = details.facts(id);
        var phases = details.phases(id);
        var impacts = details.impacts(id);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("letter", kind.name());
        values.put("subject", subject(kind, facts));
        values.put(
                "body",
                typeset(
                        switch (kind) {
                            case OPENING -> opening(facts, phases, impacts);
                            case INFORMATION -> information(facts, phases, impacts, today);
                            case CLOSING -> closing(facts, phases);
                            case PANEL -> panel(facts, phases, details.firms(id));
                        }));
        values.put("language", ResidentLanguage.FRENCH.name());
        values.put("channel", (kind == LetterKind.PANEL ? ResidentChannel.PANEL : ResidentChannel.LETTERBOXES).name());
        return values;
    }

    private static String subject(LetterKind kind, WorksiteDetails.Facts facts) {
        return switch (kind) {
            case OPENING -> "Travaux près de chez vous\u00a0: " + facts.name();
            case INFORMATION -> "Point sur les travaux\u00a0: " + facts.name();
            case CLOSING -> "Fin des travaux\u00a0: " + facts.name();
            case PANEL -> facts.name();
        };
    }

    private static String opening(
            WorksiteDetails.Facts facts, List<WorksiteDetails.Phase> phases, List<WorksiteDetails.Impact> impacts) {
        List<String> parts = new ArrayList<>();
        parts.add("Madame, Monsieur,");
        parts.add(
                "Des travaux vont avoir lieu près de chez vous. Voici ce qui est prévu, ce qui pourra vous gêner, et à qui vous adresser.");
        parts.add("# Les travaux");
        parts.add(nature(facts));
        parts.add(duration(phases));
        if (!phases.isEmpty()) {
            parts.add(listed(phases.stream().map(Letters::phase).toList()));
        }
        circulation(facts, parts);
        nuisances(facts, impacts, parts);
        contact(facts, parts);
        closingWords(facts, parts);
        return String.join("\n\n", parts);
    }

    private static String information(
            WorksiteDetails.Facts facts,
            List<WorksiteDetails.Phase> phases,
            List<WorksiteDetails.Impact> impacts,
            LocalDate today) {
        List<String> parts = new ArrayList<>();
        parts.add("Madame, Monsieur,");
        var now = phases.stream().filter(phase -> phase.holds(today)).toList();
        var next =
                phases.stream().filter(phase -> phase.firstDay().isAfter(today)).findFirst();
        parts.add("Voici où en sont les travaux «\u00a0" + facts.name() + "\u00a0» au " + day(today) + ".");
        if (!now.isEmpty()) {
            parts.add("# En ce moment");
            parts.add(listed(now.stream().map(Letters::phase).toList()));
        }
        next.ifPresent(phase -> {
            parts.add("# Ensuite");
            parts.add(listed(List.of(phase(phase))));
        });
        circulation(facts, parts);
        nuisances(facts, impacts, parts);
        contact(facts, parts);
        closingWords(facts, parts);
        return String.join("\n\n", parts);
    }

    private static String closing(WorksiteDetails.Facts facts, List<WorksiteDetails.Phase> phases) {
        List<String> parts = new ArrayList<>();
        parts.add("Madame, Monsieur,");
        parts.add(
                phases.isEmpty()
                        ? "Les travaux «\u00a0" + facts.name() + "\u00a0» sont terminés."
                        : "Les travaux «\u00a0" + facts.name() + "\u00a0», commencés le "
                                + day(first(phases)) + ", se terminent le "
                                + day(last(phases)) + ".");
        parts.add("# Ce qui a été fait");
        parts.add(nature(facts));
        parts.add("# Et maintenant");
        parts.add(
                "Nous vous remercions de votre patience. Si quelque chose reste à reprendre, près de chez vous ou dans les parties communes, dites-le-nous.");
        contact(facts, parts);
        closingWords(facts, parts);
        return String.join("\n\n", parts);
    }

    private static String panel(
            WorksiteDetails.Facts facts, List<WorksiteDetails.Phase> phases, List<WorksiteDetails.Firm> firms) {
        List<String> parts = new ArrayList<>();
        parts.add(nature(facts));
        parts.add("Maître d’ouvrage\u00a0: " + facts.owner());
        if (!firms.isEmpty()) {
            parts.add("Entreprises\u00a0: "
                    + firms.stream()
                            .map(firm -> firm.name() + (firm.trade().isEmpty() ? "" : " (" + firm.trade() + ")"))
                            .collect(Collectors.joining(", ")));
        }
        parts.add(duration(phases));
        if (!facts.hours().isEmpty()) {
            parts.add("Horaires\u00a0: " + facts.hours());
        }
        if (!facts.circulation().isEmpty()) {
            parts.add("Circulation\u00a0: " + facts.circulation());
        }
        contact(facts, parts);
        return String.join("\n\n", parts);
    }

    private static String nature(WorksiteDetails.Facts facts) {
        return facts.nature().isEmpty() ? "[Dites ici en quoi consistent les travaux.]" : facts.nature();
    }

    private static String duration(List<WorksiteDetails.Phase> phases) {
        return phases.isEmpty()
                ? "[Dites ici quand les travaux commencent et finissent.]"
                : "Durée prévue\u00a0: " + period(first(phases), last(phases)) + ".";
    }

    private static void circulation(WorksiteDetails.Facts facts, List<String> parts) {
        parts.add("# Circuler pendant les travaux");
        parts.add(
                facts.circulation().isEmpty()
                        ? "[Dites ici par où l’on passe\u00a0: piétons, poussettes et fauteuils roulants, voitures, secours, collecte des déchets.]"
                        : facts.circulation());
    }

    private static void nuisances(
            WorksiteDetails.Facts facts, List<WorksiteDetails.Impact> impacts, List<String> parts) {
        parts.add("# Ce qui pourra vous gêner");
        parts.add(
                facts.hours().isEmpty()
                        ? "[Dites ici les horaires du chantier, et les heures bruyantes.]"
                        : "Horaires du chantier\u00a0: " + facts.hours());
        var expected = impacts.stream()
                .filter(impact -> impact.state() != MitigationState.GIVEN_UP)
                .map(Letters::impact)
                .toList();
        if (!expected.isEmpty()) {
            parts.add(listed(expected));
        }
    }

    private static String impact(WorksiteDetails.Impact impact) {
        String what = impact.kind() + (impact.phase() == null ? "" : ", pendant «\u00a0" + impact.phase() + "\u00a0»");
        String described =
                impact.description().isEmpty() ? what : what + "\u00a0: " + ended(uncapitalised(impact.description()));
        return impact.mitigation().isEmpty()
                ? ended(described)
                : ended(described) + " Ce qui est fait\u00a0: " + ended(uncapitalised(impact.mitigation()));
    }

    private static void contact(WorksiteDetails.Facts facts, List<String> parts) {
        parts.add("# Une question, une réclamation\u00a0?");
        parts.add(
                facts.complaintContact().isEmpty()
                        ? "[Dites ici à qui s’adresser\u00a0: service, téléphone, courriel, horaires.]"
                        : facts.complaintContact());
    }

    private static void closingWords(WorksiteDetails.Facts facts, List<String> parts) {
        parts.add("Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.");
        parts.add(facts.owner());
    }

    private static String phase(WorksiteDetails.Phase phase) {
        return phase.name() + "\u00a0: " + period(phase.firstDay(), phase.lastDay())
                + (phase.description().isEmpty() ? "" : ". " + ended(phase.description()));
    }

    /** Whole words, for readers who know no abbreviations: "1er mars 2026". */
    private static String day(LocalDate day) {
        String whole = FrenchFormat.longDate(day);
        return whole.substring(whole.indexOf(' ') + 1);
    }

    private static String period(LocalDate from, LocalDate to) {
        return from.equals(to) ? "le " + day(from) : "du " + day(from) + " au " + day(to);
    }

    private static String listed(List<String> lines) {
        return lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    private static LocalDate first(List<WorksiteDetails.Phase> phases) {
        return phases.stream()
                .map(WorksiteDetails.Phase::firstDay)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static LocalDate last(List<WorksiteDetails.Phase> phases) {
        return phases.stream()
                .map(WorksiteDetails.Phase::lastDay)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static String ended(String sentence) {
        String text = sentence.strip();
        return text.matches("(?s).*[.!?…]") ? text : text + ".";
    }

    private static String uncapitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.FRENCH) + text.substring(1);
    }

    /** French typography: hard spaces inside quotes, before double punctuation and between a number and its hour; curly apostrophes. */
    static String typeset(String text) {
        String thin = String.valueOf(FrenchFormat.THIN);
        return text.replace('\'', '’')
                .replaceAll("«[ \u00a0\u202f]?", "«" + HARD_SPACE)
                .replaceAll("[ \u00a0\u202f]?»", HARD_SPACE + "»")
                .replaceAll("(?m)(?<=\\S)[ \u00a0]([;!?])", thin + "$1")
                .replaceAll("(?m)(?<=\\S) :", HARD_SPACE + ":")
                .replaceAll(
                        "\\b(\\d{1,2})[ \u00a0]?h[ \u00a0]?(\\d\\d)\\b", "$1" + HARD_SPACE + "h" + HARD_SPACE + "$2")
                .replaceAll("\\b(\\d{1,2})[ \u00a0]?h\\b", "$1" + HARD_SPACE + "h");
    }
}

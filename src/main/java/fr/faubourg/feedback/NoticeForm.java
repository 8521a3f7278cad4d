package fr.faubourg.feedback;

import fr.faubourg.ui.FormErrors;
import fr.faubourg.watch.ObservationDetails;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a notice is to say, as chosen; lives in the address, so that the same notice is printed again.
 *
 * @param etat a {@link NoticeStep}
 * @param jour the day it names, where it names one
 * @param langues names of {@link NoticeLanguage}
 */
public record NoticeForm(String etat, String jour, Set<String> langues) {

    public NoticeForm(@Nullable String etat, @Nullable String jour, @Nullable Set<String> langues) {
        this.etat = etat == null ? "" : etat;
        this.jour = jour == null ? "" : jour;
        this.langues = langues == null ? Set.of() : Set.copyOf(langues);
    }

    /** What the observation itself suggests, in every language. */
    static NoticeForm suggested(ObservationDetails.Facts facts, @Nullable LocalDate doneOn) {
        Set<String> all = new LinkedHashSet<>();
        List.of(NoticeLanguage.values()).forEach(language -> all.add(language.name()));
        if (doneOn != null) {
            return new NoticeForm(NoticeStep.DONE.name(), doneOn.toString(), all);
        }
        if (facts.plannedOn() != null) {
            return new NoticeForm(NoticeStep.PLANNED.name(), facts.plannedOn().toString(), all);
        }
        if (facts.dueOn() != null) {
            return new NoticeForm(NoticeStep.ASKED_BY.name(), facts.dueOn().toString(), all);
        }
        return new NoticeForm(NoticeStep.SEEN.name(), facts.observedOn().toString(), all);
    }

    boolean isBlank() {
        return etat.isEmpty();
    }

    /** What was chosen, French first; what is missing is added to the errors. */
    Optional<Chosen> parse(FormErrors errors) {
        NoticeStep step = List.of(NoticeStep.values()).stream()
                .filter(each -> each.name().equals(etat))
                .findFirst()
                .orElse(null);
        if (step == null) {
            errors.add("etat", "Choisissez ce que dit l’affiche.");
            return Optional.empty();
        }
        LocalDate day = day();
        if (step.isDated() && day == null) {
            errors.add("jour", "Donnez le jour, par exemple 2026-12-04.");
            return Optional.empty();
        }
        List<NoticeLanguage> languages = List.of(NoticeLanguage.values()).stream()
                .filter(language -> language == NoticeLanguage.FR || langues.contains(language.name()))
                .toList();
        return Optional.of(new Chosen(step, step.isDated() ? day : null, languages));
    }

    /** What a notice says. */
    record Chosen(NoticeStep step, @Nullable LocalDate day, List<NoticeLanguage> languages) {}

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(jour.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}

package fr.faubourg.worksites;

import fr.faubourg.shared.NotFound;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Messages to residents on paper, as they were written. */
@Component
class MessageLetters {
    private final PartRepository repository;
    private final DetailQueries details;
    private final WorksiteQueries worksites;
    private final LetterPdf pdf;

    MessageLetters(PartRepository repository, DetailQueries details, WorksiteQueries worksites, LetterPdf pdf) {
        this.repository = repository;
        this.details = details;
        this.worksites = worksites;
        this.pdf = pdf;
    }

    /** @throws NotFound when there is no such message */
    byte[] pdf(WorksiteId worksite, UUID id) {
        Map<String, String> message =
                repository.find(Part.MESSAGE, worksite, id).orElseThrow(NotFound::new);
        ResidentLanguage language = ResidentLanguage.valueOf(message.getOrDefault("language", "FRENCH"));
        return pdf.of(new WorksitePages.LetterView(
                details.facts(worksite),
                message.getOrDefault("subject", ""),
                LetterText.of(message.getOrDefault("body", "")),
                tag(language),
                LetterKind.PANEL.name().equals(message.get("letter")),
                Typed.day(message.getOrDefault("sentOn", "")).orElseGet(worksites::today)));
    }

    private static String tag(ResidentLanguage language) {
        return switch (language) {
            case FRENCH -> Locale.FRENCH.getLanguage();
            case ENGLISH -> Locale.ENGLISH.getLanguage();
            case ARABIC -> "ar";
            case TURKISH -> "tr";
            case PORTUGUESE -> "pt";
            case OTHER -> "und";
        };
    }
}

package fr.faubourg.directory;

import fr.faubourg.tables.ImportColumn.Refusal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How files write what Faubourg knows of organisations. */
final class OrganisationWords {
    static final Pattern SIRET = Pattern.compile("(?:\\d[ \u00A0.]?){13}\\d");
    static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,100}@[^@\\s.]+(?:\\.[^@\\s.]+)+");
    static final Pattern PHONE = Pattern.compile("(?:\\+33|0)[ .\u00A0]?[1-9](?:[ .\u00A0-]?\\d{2}){4}");
    static final String KINDS =
            "bailleur social, ville, intercommunalité, association, centre social, régie de quartier, syndic, État, autre";
    static final Refusal NO_EMAIL = new Refusal(
            "«\u00a0%s\u00a0» n’est pas une adresse de courriel.",
            "Écrivez-la ainsi\u00a0: contact@bailleur.fr, une seule par cellule.");

    private static final Map<String, OrganisationKind> WORDS = words();

    private OrganisationWords() {}

    static Optional<String> kind(String text) {
        String plain = plain(text);
        return Optional.ofNullable(WORDS.get(plain)).map(OrganisationKind::name);
    }

    static Optional<String> siret(String text) {
        return SIRET.matcher(text.strip()).matches() ? Optional.of(text.replaceAll("\\D", "")) : Optional.empty();
    }

    static Optional<String> email(String text) {
        return Optional.of(text.strip()).filter(mail -> EMAIL.matcher(mail).matches());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", " ")
                .strip();
    }

    private static Map<String, OrganisationKind> words() {
        Map<String, OrganisationKind> words = new LinkedHashMap<>();
        add(
                words,
                OrganisationKind.LANDLORD,
                "bailleur social",
                "bailleur",
                "hlm",
                "oph",
                "esh",
                "office public de l habitat");
        add(words, OrganisationKind.CITY, "ville", "commune", "mairie", "service de la ville");
        add(
                words,
                OrganisationKind.INTERCOMMUNAL,
                "intercommunalite",
                "epci",
                "metropole",
                "agglomeration",
                "communaute de communes",
                "communaute d agglomeration");
        add(words, OrganisationKind.ASSOCIATION, "association", "asso", "conseil citoyen");
        add(words, OrganisationKind.SOCIAL_CENTRE, "centre social", "centre socioculturel", "mjc");
        add(words, OrganisationKind.NEIGHBOURHOOD_COMPANY, "regie de quartier", "regie de territoire");
        add(words, OrganisationKind.MANAGING_AGENT, "syndic", "syndic de copropriete", "copropriete");
        add(words, OrganisationKind.STATE, "etat", "prefecture", "service de l etat", "police", "education nationale");
        add(words, OrganisationKind.OTHER, "autre", "divers");
        for (OrganisationKind kind : OrganisationKind.values()) {
            words.put(plain(kind.name()), kind);
        }
        return words;
    }

    private static void add(Map<String, OrganisationKind> words, OrganisationKind kind, String... names) {
        for (String name : names) {
            words.put(name, kind);
        }
    }
}

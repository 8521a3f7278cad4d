package fr.faubourg.access;

import fr.faubourg.ui.UrlQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The journal of what administrators did (journal des accès), for its page, for files of it, and for other modules whose acts belong in it. */
@Component
public class AdministrativeJournal {

    /**
     * One act, told in French.
     *
     * @param actor who did it
     * @param label the kind of act
     * @param sentence the whole: "Hugo Bellanger a fermé le compte de Karim Diallo."
     */
    public record Entry(Instant at, String actor, String label, String account, String sentence) {}

    private final JournalQueries queries;
    private final JournalRepository repository;
    private final Scopes scopes;
    private final MessageSource messages;

    AdministrativeJournal(JournalQueries queries, JournalRepository repository, Scopes scopes, MessageSource messages) {
        this.queries = queries;
        this.repository = repository;
        this.scopes = scopes;
        this.messages = messages;
    }

    /**
     * Writes an act that concerns no account, in the transaction of the act.
     *
     * @param subject what it was about, in 200 characters at most: a setting, an organisation; never a person
     */
    public void write(AdministrativeAct act, AccountId by, String subject) {
        repository.write(act, by, null, null, subject);
    }

    /** The acts that the address narrows the journal to, the latest first, from a cursor: to be closed. */
    public Stream<Entry> entries(UrlQuery query) {
        Scopes.Names names = scopes.namesIn(queries.scopes());
        return queries.stream(JournalFilters.of(query)).map(line -> entry(line, names));
    }

    /** How many they are. */
    public long count(UrlQuery query) {
        return queries.count(JournalFilters.of(query));
    }

    /** The filters in force, each as a name and a value in French; none of them names a person. */
    public List<List<String>> inWords(UrlQuery query) {
        JournalFilters filters = JournalFilters.of(query);
        return Stream.of(
                        Optional.ofNullable(filters.act()).map(act -> List.of("Acte", label(act))),
                        Optional.ofNullable(filters.from()).map(day -> List.of("Du", day.toString())),
                        Optional.ofNullable(filters.to()).map(day -> List.of("Au", day.toString())))
                .flatMap(Optional::stream)
                .toList();
    }

    Scopes.Names namesOf(Collection<JournalQueries.Line> lines) {
        return scopes.namesIn(lines.stream()
                .flatMap(line -> Optional.ofNullable(line.grant()).stream())
                .toList());
    }

    Entry entry(JournalQueries.Line line, Scopes.Names names) {
        String actor = line.actor().isEmpty() ? "Faubourg" : line.actor();
        String label = label(line.act());
        String told = messages.getMessage(
                "AdministrativeAct." + line.act().name() + ".sentence",
                new Object[] {actor, line.account(), granted(line, names), line.subject()},
                actor + "\u00a0: " + label,
                Locale.FRENCH);
        return new Entry(line.at(), actor, label, line.account(), told == null ? label : told);
    }

    /** "Lecture, au nom de la Ville, pour Les Tanneries". */
    private String granted(JournalQueries.Line line, Scopes.Names names) {
        Grant grant = line.grant();
        if (grant == null) {
            return "";
        }
        String role = messages.getMessage(
                "Role." + grant.role().name(), null, grant.role().name(), Locale.FRENCH);
        String organisation = names.organisation(grant.organisationId());
        return "«\u00a0" + role + "\u00a0»" + (organisation.isEmpty() ? "" : ", " + organisation)
                + (grant.placeId() == null ? "" : ", " + names.place(grant.placeId()));
    }

    private String label(AdministrativeAct act) {
        String label = messages.getMessage("AdministrativeAct." + act.name(), null, act.name(), Locale.FRENCH);
        return label == null ? act.name() : label;
    }
}

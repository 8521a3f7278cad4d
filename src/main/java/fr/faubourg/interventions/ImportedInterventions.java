package fr.faubourg.interventions;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.directory.Organisations;
import fr.faubourg.shared.PlainWords;
import fr.faubourg.tables.ImportContext;
import fr.faubourg.tables.ImportField;
import fr.faubourg.tables.ImportRow;
import fr.faubourg.tables.RowVerdict;
import fr.faubourg.watch.Forms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what the rows of a file name, and holds them to what the person who brings them may write. */
@Component
class ImportedInterventions {
    private final SpotQueries spots;
    private final TradeRepository trades;
    private final Organisations organisations;
    private final WritingQueries rights;
    private final Clock clock;

    ImportedInterventions(
            SpotQueries spots,
            TradeRepository trades,
            Organisations organisations,
            WritingQueries rights,
            Clock clock) {
        this.spots = spots;
        this.trades = trades;
        this.organisations = organisations;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * The rows of a chunk.
     *
     * @param each what is to be said of each row
     * @param accepted those that are accepted so far, with what the options add
     */
    record Screened(List<Remark> each, List<ImportRow> accepted) {}

    /**
     * What is said of a row.
     *
     * @param refusal nothing when it is accepted so far
     * @param elsewhere whether it is at a place that the partner who brings it neither owns nor manages
     */
    record Remark(Optional<RowVerdict> refusal, boolean elsewhere) {
        RowVerdict warned(RowVerdict verdict) {
            return elsewhere && !verdict.isRefused()
                    ? verdict.with(
                            "place",
                            "Ce lieu n’est pas de ceux que votre organisation possède ou gère.",
                            "Vérifiez que c’est bien le lieu de l’intervention.")
                    : verdict;
        }
    }

    /** A row with what it names, as far as that is known. */
    private record Named(
            ImportRow row, @Nullable UUID place, @Nullable UUID organisation) {
        boolean isAmong(Set<UUID> organisations) {
            return organisation != null && organisations.contains(organisation);
        }

        boolean isIn(Set<UUID> places) {
            return place == null || places.contains(place);
        }
    }

    Optional<UUID> organisation(String name, ImportContext context) {
        return context.once(
                "organisation " + name, () -> organisations.named(name).map(OrganisationId::value));
    }

    Optional<UUID> place(String name, ImportContext context) {
        return context.once("place " + name, () -> spots.named(name));
    }

    Optional<UUID> trade(String name, ImportContext context) {
        return context.once("trade " + name, () -> trades.named(name));
    }

    /** A day between 1900 and 2199, as the database reads it. */
    static Optional<String> day(String text) {
        return new ImportRow(0, Map.of("day", text), Map.of())
                .date("day")
                .filter(day -> day.getYear() >= 1900 && day.getYear() < 2200)
                .map(LocalDate::toString);
    }

    static Optional<String> degrees(String text, int most) {
        return new ImportRow(0, Map.of("degrees", text), Map.of())
                .decimal("degrees")
                .filter(degrees -> Math.abs(degrees.doubleValue()) <= most)
                .map(degrees -> Double.toString(degrees.doubleValue()));
    }

    Screened screen(List<ImportRow> chunk, ImportContext context, List<ImportField> fields) {
        var named = new ArrayList<Named>();
        for (ImportRow row : chunk) {
            var whole = completed(row, context, fields);
            named.add(new Named(
                    whole,
                    whole.find("place").flatMap(name -> place(name, context)).orElse(null),
                    whole.find(InterventionImport.ORGANISATION)
                            .flatMap(name -> organisation(name, context))
                            .orElse(null)));
        }
        var known = known(named);
        var areas = rights.areasOf(places(named, known));
        var own = rights.ownOrganisations(context.viewer());
        Set<UUID> held = own.isEmpty() ? Set.of() : context.once("held", () -> rights.ownPlaces(context.viewer()));
        var each = new ArrayList<Remark>();
        var accepted = new ArrayList<ImportRow>();
        for (Named one : named) {
            var earlier = known.get(key(one));
            var refusal = trespass(one, earlier, areas, own, context).or(() -> contradiction(one.row(), earlier));
            each.add(new Remark(refusal, one.isAmong(own) && !one.isIn(held)));
            if (refusal.isEmpty()) {
                accepted.add(one.row());
            }
        }
        return new Screened(each, accepted);
    }

    /** The row, with the organisation that was said for the whole file where it names none. */
    private ImportRow completed(ImportRow row, ImportContext context, List<ImportField> fields) {
        var said = context.option(InterventionImport.ORGANISATION)
                .or(() -> ownOrganisation(context.viewer()).map(UUID::toString))
                .filter(id -> row.find(InterventionImport.ORGANISATION).isEmpty() && !id.isEmpty())
                .flatMap(id -> context.once(
                        "said " + id,
                        () -> Forms.uuid(id)
                                .flatMap(chosen -> organisations.find(new OrganisationId(chosen)))
                                .map(found -> found.fullName())));
        if (said.isEmpty()) {
            return row;
        }
        var cells = new LinkedHashMap<String, String>();
        for (ImportField field : fields) {
            if (row.mapped(field.name())) {
                cells.put(field.name(), row.find(field.name()).orElse(""));
            }
        }
        cells.put(InterventionImport.ORGANISATION, said.get());
        return new ImportRow(row.line(), cells, row.others());
    }

    /** The one for which a partner writes, when there is but one: what its file does not say goes without saying. */
    static Optional<UUID> ownOrganisation(Viewer viewer) {
        var own = viewer.organisationsAs(Role.PARTNER);
        return WritingQueries.isPartnerOnly(viewer) && own.size() == 1
                ? Optional.of(own.iterator().next())
                : Optional.empty();
    }

    private Map<String, WritingQueries.Recorded> known(List<Named> named) {
        var organisationIds = new ArrayList<UUID>();
        var numbers = new ArrayList<String>();
        for (Named one : named) {
            if (one.organisation() != null) {
                organisationIds.add(one.organisation());
                numbers.add(one.row().text("number"));
            }
        }
        var found = new LinkedHashMap<String, WritingQueries.Recorded>();
        rights.recorded(organisationIds, numbers)
                .forEach(each -> found.put(key(each.organisation(), each.number()), each));
        return found;
    }

    private static Set<UUID> places(List<Named> named, Map<String, WritingQueries.Recorded> known) {
        var places = new HashSet<UUID>();
        for (Named one : named) {
            if (one.place() != null) {
                places.add(one.place());
            }
        }
        known.values().forEach(each -> places.add(each.place()));
        return places;
    }

    private static String key(Named one) {
        return one.organisation() == null
                ? ""
                : key(one.organisation(), one.row().text("number"));
    }

    private static String key(UUID organisation, String number) {
        return organisation + " " + PlainWords.of(number);
    }

    private Optional<RowVerdict> contradiction(ImportRow row, WritingQueries.@Nullable Recorded earlier) {
        if (row.find(InterventionImport.ORGANISATION).isEmpty()) {
            return refused(
                    row,
                    InterventionImport.ORGANISATION,
                    "Rien ne dit pour qui l’intervention est faite.",
                    "Donnez une colonne «\u00a0Maître d’ouvrage\u00a0», ou choisissez-le pour tout le fichier.");
        }
        var from = row.date("startedOn").orElseThrow();
        var to = row.mapped("endedOn")
                ? row.date("endedOn")
                : Optional.ofNullable(earlier).flatMap(each -> Optional.ofNullable(each.endedOn()));
        if (to.isPresent() && to.get().isBefore(from)) {
            return refused(row, "endedOn", "La fin est avant le début.", "Vérifiez les deux dates.");
        }
        boolean done = row.find("state")
                .flatMap(InterventionWords::state)
                .orElse(InterventionState.DONE)
                .equals(InterventionState.DONE);
        if (done && to.orElse(from).isAfter(LocalDate.now(clock))) {
            return refused(
                    row,
                    "startedOn",
                    "Ce jour n’est pas encore passé.",
                    "Donnez l’état «\u00a0prévue\u00a0» dans une colonne «\u00a0État\u00a0», ou corrigez la date.");
        }
        if (row.find("lon").isPresent() != row.find("lat").isPresent()) {
            return refused(
                    row, "lon", "Une seule des deux coordonnées est donnée.", "Donner la longitude et la latitude.");
        }
        return Optional.empty();
    }

    /** Where the row puts the intervention, and where it is now, must be the person's to write; what is not found is refused elsewhere. */
    private static Optional<RowVerdict> trespass(
            Named one,
            WritingQueries.@Nullable Recorded earlier,
            Map<UUID, Set<UUID>> areas,
            Set<UUID> own,
            ImportContext context) {
        if (one.organisation() == null || one.isAmong(own)) {
            return Optional.empty();
        }
        if (WritingQueries.isPartnerOnly(context.viewer())) {
            return refused(
                    one.row(),
                    InterventionImport.ORGANISATION,
                    "Cette ligne est pour une autre organisation que la vôtre.",
                    "Retirez-la du fichier, ou corrigez le maître d’ouvrage\u00a0: vous importez pour votre organisation et ses services.");
        }
        if (one.place() == null) {
            return Optional.empty();
        }
        boolean there = mayWrite(one.place(), areas, context);
        boolean before = earlier == null || mayWrite(earlier.place(), areas, context);
        return there && before
                ? Optional.empty()
                : refused(
                        one.row(),
                        "place",
                        "Ce lieu n’est pas dans votre secteur, et vous n’écrivez pas pour cette organisation.",
                        "Vérifiez le lieu, ou demandez l’import à la personne qui suit ce secteur.");
    }

    private static boolean mayWrite(UUID place, Map<UUID, Set<UUID>> areas, ImportContext context) {
        return context.viewer()
                .mayAct(areas.getOrDefault(place, Set.of()), Role.ADMINISTRATOR, Role.REGULATOR, Role.PRACTITIONER);
    }

    private static Optional<RowVerdict> refused(ImportRow row, String field, String reason, String advice) {
        return Optional.of(RowVerdict.refused(row, field, reason, advice));
    }
}

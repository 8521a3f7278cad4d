package fr.faubourg.lineage;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ties records by hand. Both records must be readable; the one whose page it is must be the person's to act on. */
@Component
class Ties {
    /** The same record twice is merged on a page of its own, never by a link alone. */
    private static final List<Relation> BY_HAND =
            List.of(Relation.RECURRED_AS, Relation.LED_TO, Relation.ANSWERED_BY, Relation.EVIDENCE_OF);

    private static final String BACK = ".back";
    private static final int REASON = 500;

    private final Lineage lineage;
    private final Map<String, ThreadSource> sources;

    Ties(Lineage lineage, List<ThreadSource> sources) {
        this.lineage = lineage;
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(ThreadSource::kind, Function.identity()));
    }

    /** @throws NotFound when the record is not there, or hidden from the viewer */
    ThreadPages.Whole page(RecordRef ref, Viewer viewer, ThreadPages.TieForm form, FormErrors errors, Ui ui) {
        ThreadRecord record = readable(ref, viewer).orElseThrow(NotFound::new);
        RecordThread thread = lineage.thread(viewer, ref);
        boolean mayTie = mayTie(ref, viewer);
        String named = sources.values().stream()
                .flatMap(source -> source.named().stream())
                .sorted()
                .collect(Collectors.joining(", "));
        return new ThreadPages.Whole(
                ref,
                record,
                thread.origins().stream()
                        .map(knot -> line(knot, ref, mayTie, BACK, ui))
                        .toList(),
                thread.outcomes().stream()
                        .map(knot -> line(knot, ref, mayTie, "", ui))
                        .toList(),
                mayTie ? named : null,
                relations(ui),
                form,
                errors);
    }

    boolean mayTie(RecordRef ref, Viewer viewer) {
        ThreadSource source = sources.get(ref.kind());
        return source != null && readable(ref, viewer).isPresent() && source.mayTie(viewer, ref.id());
    }

    /** Ties, or says what is wrong with what was typed. */
    @Transactional
    boolean tie(RecordRef ref, ThreadPages.TieForm form, Viewer viewer, FormErrors errors) {
        if (!mayTie(ref, viewer)) {
            throw new NotFound();
        }
        Optional<RecordRef> other = named(form.autre(), viewer);
        if (other.isEmpty()) {
            errors.add(
                    "autre",
                    "Aucune fiche de ce numéro ne vous est visible. Vérifiez-le, ou collez l’adresse de sa page.");
        } else if (other.get().equals(ref)) {
            errors.add("autre", "C’est la fiche elle-même\u00a0: donnez le numéro de l’autre.");
        }
        String choice = form.lien() == null ? "" : form.lien();
        boolean back = choice.endsWith(BACK);
        String name = back ? choice.substring(0, choice.length() - BACK.length()) : choice;
        Optional<Relation> relation =
                BY_HAND.stream().filter(each -> each.name().equals(name)).findFirst();
        if (relation.isEmpty()) {
            errors.add("lien", "Dites ce qui relie les deux fiches.");
        }
        String because = form.motif() == null ? "" : form.motif().strip();
        if (because.length() > REASON) {
            errors.add("motif", "500 caractères au plus\u00a0: raccourcissez.");
        }
        if (!errors.isEmpty()) {
            return false;
        }
        RecordRef from = back ? other.orElseThrow() : ref;
        RecordRef to = back ? ref : other.orElseThrow();
        lineage.link(from, relation.orElseThrow(), to, viewer.account(), because);
        return true;
    }

    /** Unties what is tied to the record itself. */
    @Transactional
    void untie(RecordRef ref, String key, Viewer viewer) {
        RecordThread thread = lineage.thread(viewer, ref);
        Stream.concat(thread.origins().stream(), thread.outcomes().stream())
                .filter(knot -> knot.ties(ref) && key(knot).equals(key))
                .findFirst()
                .ifPresent(knot -> lineage.unlink(
                        knot.link().from(), knot.relation(), knot.link().to(), viewer.account()));
    }

    private Optional<ThreadRecord> readable(RecordRef ref, Viewer viewer) {
        ThreadSource source = sources.get(ref.kind());
        return source == null
                ? Optional.empty()
                : source.records(viewer, List.of(ref.id())).stream().findFirst();
    }

    private Optional<RecordRef> named(@Nullable String typed, Viewer viewer) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        for (ThreadSource source : sources.values()) {
            Optional<UUID> found = source.find(typed.strip());
            if (found.isPresent()) {
                RecordRef ref = new RecordRef(source.kind(), found.get());
                return readable(ref, viewer).map(_ -> ref);
            }
        }
        return Optional.empty();
    }

    private static ThreadPages.Line line(
            RecordThread.Knot knot, RecordRef ref, boolean mayTie, String direction, Ui ui) {
        Link link = knot.link();
        String made = link.isDerived()
                ? "Trouvé sans que personne ne les relie\u00a0: " + link.because()
                : "Relié par " + link.by() + ", " + ui.date(link.at())
                        + (link.because().isEmpty() ? "" : "\u00a0: «\u00a0" + link.because() + "\u00a0»");
        boolean byHand = knot.relation() != Relation.MERGED_INTO && !link.isDerived();
        return new ThreadPages.Line(
                ui.text("Relation." + knot.relation().name() + direction),
                knot.record(),
                made,
                mayTie && byHand && knot.ties(ref) ? key(knot) : null);
    }

    private static String key(RecordThread.Knot knot) {
        return knot.relation().name() + "/" + knot.ref().kind() + "/"
                + knot.ref().id();
    }

    private static List<Choice> relations(Ui ui) {
        List<Choice> choices = new ArrayList<>();
        for (Relation relation : BY_HAND) {
            choices.add(new Choice(relation.name(), ui.text("Relation." + relation.name())));
            choices.add(new Choice(relation.name() + BACK, ui.text("Relation." + relation.name() + BACK)));
        }
        return choices;
    }
}

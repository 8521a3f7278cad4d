package fr.faubourg.tables;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The mapping of a file's columns (colonnes), which starts the dry run. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER})
class ImportColumnsController {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE).withZone(Values.PARIS);

    private final Imports imports;
    private final ImportRepository repository;
    private final ImportKinds kinds;

    ImportColumnsController(Imports imports, ImportRepository repository, ImportKinds kinds) {
        this.imports = imports;
        this.repository = repository;
        this.kinds = kinds;
    }

    @GetMapping("/imports/{id}/colonnes")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        StoredImport stored = mappable(id, viewer);
        ImportKind kind = kinds.find(stored).orElseThrow(NotFound::new);
        return page(stored, kind, proposed(stored, kind, viewer), FormErrors.none(), reading(stored), viewer, model);
    }

    /** Reads the file otherwise: another sheet, other headings. */
    @PostMapping("/imports/{id}/lecture")
    String readAnew(
            @PathVariable UUID id,
            @RequestParam(name = "sheet", defaultValue = "") String sheet,
            @RequestParam(name = "headingRow", defaultValue = "") String headingRow,
            @RequestParam(name = "twoRows", defaultValue = "false") boolean twoRows,
            @RequestParam(name = "keepTotals", defaultValue = "false") boolean keepTotals,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        StoredImport stored = mappable(id, viewer);
        ImportKind kind = kinds.find(stored).orElseThrow(NotFound::new);
        String typed = headingRow.strip();
        boolean otherSheet = !sheet.isEmpty() && !sheet.equals(stored.choice().sheet());
        FormErrors errors = FormErrors.none();
        if (!otherSheet
                && (!typed.matches("\\d{1,4}")
                        || Integer.parseInt(typed) < 1
                        || Integer.parseInt(typed) > Limits.HEADING_ROW)) {
            errors.add("headingRow", "Indiquez un numéro de ligne, de 1 à " + Limits.HEADING_ROW + ".");
        } else {
            try {
                SheetChoice choice = otherSheet
                        ? new SheetChoice(sheet, 0, 0, keepTotals)
                        : new SheetChoice(
                                stored.choice().sheet(), Integer.parseInt(typed), twoRows ? 2 : 1, keepTotals);
                imports.readAnew(stored, kind, choice);
                return "redirect:/imports/" + id + "/colonnes";
            } catch (UnreadableFile e) {
                errors.add(otherSheet ? "sheet" : "headingRow", String.valueOf(e.getMessage()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(
                stored,
                kind,
                proposed(stored, kind, viewer),
                FormErrors.none(),
                new ImportPages.Reading(sheets(stored), sheet, typed, twoRows, keepTotals, stored.leftAside(), errors),
                viewer,
                model);
    }

    private record Proposal(MappingForm form, @Nullable String remembered) {}

    private Proposal proposed(StoredImport stored, ImportKind kind, Viewer viewer) {
        ColumnMapping known = stored.mapping();
        if (known != null) {
            return new Proposal(MappingForm.kept(kind, known, stored.headings(), stored.options()), null);
        }
        return repository
                .remembered(stored, viewer)
                .flatMap(earlier -> Optional.ofNullable(earlier.mapping())
                        .map(mapping -> new Proposal(
                                MappingForm.kept(kind, mapping, stored.headings(), earlier.options()),
                                "«\u00a0" + earlier.fileName() + "\u00a0», le " + DAY.format(earlier.createdAt())
                                        + (earlier.accountId()
                                                        .equals(viewer.account().value())
                                                ? ""
                                                : ", par " + earlier.accountName()))))
                .orElseGet(() -> new Proposal(
                        MappingForm.proposed(
                                kind,
                                ColumnMapping.propose(kind, stored.headings(), stored.samples()),
                                stored.headings(),
                                viewer),
                        null));
    }

    private static ImportPages.Reading reading(StoredImport stored) {
        SheetChoice choice = stored.choice();
        return new ImportPages.Reading(
                sheets(stored),
                choice.sheet(),
                Integer.toString(choice.headingRow()),
                choice.headingRows() == 2,
                choice.keepTotals(),
                stored.leftAside(),
                FormErrors.none());
    }

    private static List<Choice> sheets(StoredImport stored) {
        return stored.sheets().size() < 2
                ? List.of()
                : stored.sheets().stream()
                        .map(sheet -> new Choice(
                                sheet.name(),
                                sheet.name()
                                        + (sheet.rows() == 0
                                                ? " (vide)"
                                                : sheet.rows() >= 1_000
                                                        ? " (1 000 lignes ou plus)"
                                                        : " (" + sheet.rows()
                                                                + (sheet.rows() == 1 ? " ligne)" : " lignes)"))))
                        .toList();
    }

    @PostMapping("/imports/{id}/colonnes")
    String map(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        StoredImport stored = mappable(id, viewer);
        ImportKind kind = kinds.find(stored).orElseThrow(NotFound::new);
        MappingForm form = MappingForm.sent(kind, stored.headings(), sent);
        FormErrors errors = form.errors(kind, stored.headings(), viewer);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(stored, kind, new Proposal(form, null), errors, reading(stored), viewer, model);
        }
        imports.check(stored, form.mapping(), form.options(), viewer);
        return "redirect:/imports/" + id;
    }

    private StoredImport mappable(UUID id, Viewer viewer) {
        StoredImport stored = imports.visible(id, viewer);
        if (!ImportReportController.mayMap(stored)) {
            throw new NotFound();
        }
        return stored;
    }

    private static String page(
            StoredImport stored,
            ImportKind kind,
            Proposal proposal,
            FormErrors errors,
            ImportPages.Reading reading,
            Viewer viewer,
            Model model) {
        MappingForm form = proposal.form();
        List<ImportPages.ColumnLine> columns = new ArrayList<>();
        for (int i = 0; i < stored.headings().size(); i++) {
            columns.add(new ImportPages.ColumnLine(
                    MappingForm.control(i),
                    stored.headings().get(i),
                    stored.samples().get(i).stream().limit(3).toList(),
                    form.targets().get(i)));
        }
        model.addAttribute(
                "view",
                new ImportPages.Columns(
                        stored.id(),
                        kind.label(),
                        stored.fileName(),
                        stored.description(),
                        stored.rowCount(),
                        columns,
                        targets(kind),
                        kind.options(viewer).stream()
                                .map(option -> new ImportPages.OptionLine(
                                        MappingForm.control(option),
                                        option.label(),
                                        option.required(),
                                        option.hint().isEmpty() ? null : option.hint(),
                                        form.options().getOrDefault(option.name(), ""),
                                        option.choices().get()))
                                .toList(),
                        reading,
                        proposal.remembered(),
                        errors));
        return "tables/columns";
    }

    private static List<Choice> targets(ImportKind kind) {
        List<Choice> targets = new ArrayList<>();
        targets.add(new Choice("", "Ne pas reprendre"));
        kind.otherColumns().ifPresent(name -> targets.add(new Choice(ColumnMapping.OTHER, "Reprendre comme " + name)));
        kind.fields()
                .forEach(field -> targets.add(
                        new Choice(field.name(), field.label() + (field.required() ? " (nécessaire)" : ""))));
        return targets;
    }
}

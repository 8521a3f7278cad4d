package fr.faubourg.worksites;

import fr.faubourg.settings.Thresholds;
import fr.faubourg.settings.WorkingCalendar;
import fr.faubourg.ui.FormErrors;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and takes away the parts of worksites. */
@Component
class Parts {
    private final PartRepository repository;
    private final Zones zones;
    private final ZoneRepository places;
    private final Thresholds thresholds;
    private final WorkingCalendar calendar;

    Parts(
            PartRepository repository,
            Zones zones,
            ZoneRepository places,
            Thresholds thresholds,
            WorkingCalendar calendar) {
        this.repository = repository;
        this.zones = zones;
        this.places = places;
        this.thresholds = thresholds;
        this.calendar = calendar;
    }

    /** Says what is wrong with what was typed. */
    void check(Part part, Map<String, String> values, FormErrors errors) {
        for (PartField field : part.fields()) {
            String typed = values.getOrDefault(field.name(), "");
            if (field.required() && typed.isEmpty()) {
                errors.add(field.name(), asked(field));
            } else if (typed.length() > field.longest()) {
                errors.add(
                        field.name(),
                        "Raccourcissez ce texte\u00a0: %d caractères au plus.".formatted(field.longest()));
            } else if (!typed.isEmpty() && field.isTyped()) {
                wrong(field, typed, errors);
            }
        }
        part.check(values, errors);
    }

    private static String asked(PartField field) {
        return switch (field.type()) {
            case PartField.Type.Day _ -> "Choisissez une date, par exemple 20/11/2026.";
            case PartField.Type.Constant _, PartField.Type.Chosen _, PartField.Type.Places _ ->
                "Choisissez dans la liste.";
            case PartField.Type.Line _, PartField.Type.Text _, PartField.Type.Whole _, PartField.Type.Computed _ ->
                "Remplissez ce champ.";
        };
    }

    private static void wrong(PartField field, String typed, FormErrors errors) {
        switch (field.type()) {
            case PartField.Type.Day _ -> {
                if (Typed.day(typed)
                        .filter(day -> day.getYear() >= 1900 && day.getYear() < 2200)
                        .isEmpty()) {
                    errors.add(field.name(), "Choisissez une date, par exemple 20/11/2026.");
                }
            }
            case PartField.Type.Whole _ -> {
                if (!typed.matches("[0-9]{1,5}")) {
                    errors.add(field.name(), "Donnez un nombre, par exemple 25.");
                }
            }
            case PartField.Type.Chosen _ -> {
                if (Typed.uuid(typed).isEmpty()) {
                    errors.add(field.name(), "Choisissez dans la liste.");
                }
            }
            case PartField.Type.Constant constant -> {
                boolean known = Stream.of(constant.of().getEnumConstants())
                        .anyMatch(each -> each.name().equals(typed));
                if (!known) {
                    errors.add(field.name(), "Choisissez dans la liste.");
                }
            }
            case PartField.Type.Line _, PartField.Type.Text _, PartField.Type.Places _, PartField.Type.Computed _ -> {}
        }
    }

    /** Adds a part; what it names may have gone meanwhile: then an error says so. */
    @Transactional
    public UUID add(Part part, WorksiteId worksite, Map<String, String> values) {
        UUID id = repository.insert(part, worksite, completed(part, worksite, values));
        settle(part, worksite);
        return id;
    }

    /** False when somebody else changed it meanwhile. */
    @Transactional
    public boolean change(Part part, WorksiteId worksite, UUID id, Map<String, String> values) {
        boolean written = repository.update(part, worksite, id, completed(part, worksite, values));
        if (written) {
            settle(part, worksite);
        }
        return written;
    }

    @Transactional
    public boolean remove(Part part, WorksiteId worksite, UUID id) {
        boolean gone = repository.delete(part, worksite, id);
        if (gone) {
            settle(part, worksite);
        }
        return gone;
    }

    @Transactional
    public boolean mitigated(WorksiteId worksite, UUID impact) {
        return repository.mitigated(worksite, impact);
    }

    private void settle(Part part, WorksiteId worksite) {
        if (part.moves()) {
            zones.settle(worksite);
        }
    }

    /** With what the module fills in: for when a complaint is to be answered, in working days of the place. */
    private Map<String, String> completed(Part part, WorksiteId worksite, Map<String, String> values) {
        if (part != Part.COMPLAINT) {
            return values;
        }
        Map<String, String> more = new LinkedHashMap<>(values);
        LocalDate received = Typed.day(values.getOrDefault("receivedOn", "")).orElseThrow();
        UUID place = places.areas(worksite).stream()
                .findFirst()
                .map(each -> each.value())
                .orElse(null);
        int days = thresholds.on(WorksiteConfiguration.ANSWER_DELAY, received);
        more.put("dueOn", calendar.of(place).after(received, days).toString());
        return more;
    }

    /** What to say when the database refused. */
    static void refused(Part part, DataIntegrityViolationException clash, FormErrors errors) {
        String cause = String.valueOf(clash.getMessage());
        if (part == Part.AREA && cause.contains("area_worksite_id_place_id_key")) {
            errors.add("place", "Ce lieu fait déjà partie du chantier.");
        } else {
            errors.add("Ce que vous avez choisi n’existe plus\u00a0: choisissez de nouveau.");
        }
    }
}

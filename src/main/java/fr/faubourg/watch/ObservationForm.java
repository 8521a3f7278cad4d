package fr.faubourg.watch;

import fr.faubourg.shared.GeoPoint;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FormErrors;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of an observation (Noter, Modifier), exactly as typed.
 *
 * @param key drawn when the form was shown
 * @param version the version it was shown for; empty for a new observation
 * @param category the id of the theme
 * @param subType the id of the sub-type, which then counts instead of the theme
 * @param walk the id of the walk on which it was seen, for a new observation; else empty
 */
public record ObservationForm(
        String key,
        String version,
        String category,
        String subType,
        String kind,
        String finding,
        String place,
        String lon,
        String lat,
        String address,
        String observedOn,
        String source,
        String proposal,
        String severity,
        String urgency,
        String walk) {
    static final int LONGEST_TEXT = 4_000;
    static final int LONGEST_ADDRESS = 300;

    public ObservationForm {
        key = Forms.typed(key);
        version = Forms.typed(version);
        category = Forms.typed(category);
        subType = Forms.typed(subType);
        kind = Forms.typed(kind);
        finding = Forms.typed(finding);
        place = Forms.typed(place);
        lon = Forms.typed(lon);
        lat = Forms.typed(lat);
        address = Forms.typed(address);
        observedOn = Forms.typed(observedOn);
        source = Forms.typed(source);
        proposal = Forms.typed(proposal);
        severity = Forms.typed(severity);
        urgency = Forms.typed(urgency);
        walk = Forms.typed(walk);
    }

    /** An empty form: here, now. */
    static ObservationForm blank(LocalDate today, @Nullable PlaceId here) {
        return new ObservationForm(
                Ids.next().toString(),
                "",
                "",
                "",
                FindingKind.WEAKNESS.name(),
                "",
                here == null ? "" : here.toString(),
                "",
                "",
                "",
                today.toString(),
                ObservationSource.REPORT.name(),
                "",
                "",
                "",
                "");
    }

    /** An empty form, of what is seen on an occasion. */
    static ObservationForm on(UUID id, ObservationOccasion.Occasion occasion) {
        return new ObservationForm(
                Ids.next().toString(),
                "",
                "",
                "",
                FindingKind.WEAKNESS.name(),
                "",
                occasion.place().toString(),
                "",
                "",
                "",
                occasion.day().toString(),
                occasion.source().name(),
                "",
                "",
                "",
                id.toString());
    }

    /** What is recorded, to be modified. */
    static ObservationForm of(ObservationDetails.Facts facts) {
        return new ObservationForm(
                Ids.next().toString(),
                Integer.toString(facts.version()),
                facts.categoryId().toString(),
                "",
                facts.kind().name(),
                facts.finding(),
                facts.placeId() == null ? "" : facts.placeId().toString(),
                facts.lon() == null ? "" : facts.lon().toString(),
                facts.lat() == null ? "" : facts.lat().toString(),
                facts.address(),
                facts.observedOn().toString(),
                facts.source().name(),
                facts.proposal(),
                facts.severity() == null ? "" : facts.severity().toString(),
                facts.urgency() == null ? "" : facts.urgency().toString(),
                "");
    }

    /** Reads it; what cannot be read is noted in the errors, and then nothing is returned. */
    Optional<ObservationDraft> parse(FormErrors errors, LocalDate today) {
        Optional<UUID> filedUnder = Forms.uuid(subType.isBlank() ? category : subType);
        if (filedUnder.isEmpty()) {
            errors.add("category", "Choisissez un thème.");
        }
        if (finding.isBlank()) {
            errors.add("finding", "Écrivez ce que vous voyez, en une phrase.");
        } else if (finding.length() > LONGEST_TEXT) {
            errors.add("finding", "Raccourcissez le constat\u00a0: 4 000 caractères au plus.");
        }
        if (proposal.length() > LONGEST_TEXT) {
            errors.add("proposal", "Raccourcissez la préconisation\u00a0: 4 000 caractères au plus.");
        }
        if (address.length() > LONGEST_ADDRESS) {
            errors.add("address", "Raccourcissez l’adresse\u00a0: 300 caractères au plus.");
        }
        LocalDate day = day(errors, today);
        GeoPoint point = point(errors);
        Optional<UUID> chosen = Forms.uuid(place);
        if (chosen.isEmpty() && point == null) {
            errors.add("place", "Choisissez un lieu, ou placez le point sur la carte.");
        }
        if (!errors.isEmpty() || day == null || filedUnder.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ObservationDraft(
                new CategoryId(filedUnder.get()),
                Forms.constant(FindingKind.class, kind).orElse(FindingKind.WEAKNESS),
                finding.strip(),
                chosen.map(PlaceId::new).orElse(null),
                point,
                address.strip(),
                day,
                Forms.constant(ObservationSource.class, source).orElse(ObservationSource.REPORT),
                proposal.strip(),
                Forms.grade(severity),
                Forms.grade(urgency)));
    }

    /** As much as a half-filled form says of where and what, to look for the like of it; empty while it does not. */
    Optional<ObservationDraft> sketch(LocalDate today) {
        var whole = new ObservationForm(
                key,
                version,
                category,
                subType,
                kind,
                finding.isBlank() ? "…" : finding,
                place,
                lon,
                lat,
                "",
                observedOn,
                source,
                "",
                "",
                "",
                "");
        return whole.parse(FormErrors.none(), today);
    }

    private @Nullable LocalDate day(FormErrors errors, LocalDate today) {
        if (observedOn.isBlank()) {
            return today;
        }
        try {
            var day = LocalDate.parse(observedOn.strip());
            if (day.isAfter(today)) {
                errors.add(
                        "observedOn", "Un constat ne peut pas dater de demain\u00a0: choisissez aujourd’hui ou avant.");
            } else if (day.getYear() < 1900) {
                errors.add("observedOn", "Vérifiez l’année du constat.");
            }
            return day;
        } catch (DateTimeException unreadable) {
            errors.add("observedOn", "Écrivez la date ainsi\u00a0: 2026-11-20.");
            return null;
        }
    }

    private @Nullable GeoPoint point(FormErrors errors) {
        if (lon.isBlank() && lat.isBlank()) {
            return null;
        }
        try {
            return new GeoPoint(
                    Double.parseDouble(lon.strip().replace(',', '.')),
                    Double.parseDouble(lat.strip().replace(',', '.')));
        } catch (IllegalArgumentException unreadable) {
            errors.add("lon", "La position n’est pas lisible\u00a0: placez de nouveau le point, ou effacez-le.");
            return null;
        }
    }
}

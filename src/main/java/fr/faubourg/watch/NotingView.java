package fr.faubourg.watch;

import fr.faubourg.files.PhotoId;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.MapDrawing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of an observation, new or to be corrected.
 *
 * @param facts the observation to be corrected, null for a new one
 * @param themes the themes, for thumbs
 * @param subTypes what is more precise, by theme
 * @param map where a point can be picked
 * @param outlinesHref the outlines of the interactive map
 * @param basemapHref the ground of the interactive map, or null
 * @param near what was noted near by already, to choose from
 * @param choice what was chosen of it, as typed
 * @param walks the walks on which it may have been seen
 * @param uploaded photos that an earlier sending of the form brought
 */
public record NotingView(
        ObservationForm form,
        FormErrors errors,
        ObservationDetails.@Nullable Facts facts,
        List<Choice> themes,
        List<Choice> subTypes,
        List<Choice> places,
        MapDrawing map,
        String outlinesHref,
        @Nullable String basemapHref,
        List<PhotoId> uploaded,
        List<KinRow> near,
        String choice,
        List<Choice> walks) {
    /** The same with what was noted near by. */
    NotingView near(List<KinRow> rows, String chosen) {
        return new NotingView(
                form,
                errors,
                facts,
                themes,
                subTypes,
                places,
                map,
                outlinesHref,
                basemapHref,
                uploaded,
                rows,
                chosen,
                walks);
    }

    /** The same with walks on which it may have been seen. */
    NotingView on(List<Choice> occasions) {
        return new NotingView(
                form,
                errors,
                facts,
                themes,
                subTypes,
                places,
                map,
                outlinesHref,
                basemapHref,
                uploaded,
                near,
                choice,
                occasions);
    }

    /** To add to one of those near by, or to note it all the same. */
    public List<Choice> nearChoices() {
        var choices = new ArrayList<Choice>();
        near.forEach(row -> choices.add(new Choice(row.id().toString(), "Oui, l’ajouter au n° " + row.number())));
        choices.add(new Choice(Noting.APART, "Non, le noter à part"));
        return choices;
    }

    /** Whether what can wait was typed already, or is to be mended. */
    public boolean hasDetails() {
        return !form.address().isBlank()
                || !form.proposal().isBlank()
                || !form.subType().isBlank()
                || errors.has("address")
                || errors.has("observedOn")
                || errors.has("proposal");
    }
}

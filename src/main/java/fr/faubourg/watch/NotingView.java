package fr.faubourg.watch;

import fr.faubourg.files.PhotoId;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.MapDrawing;
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
        List<PhotoId> uploaded) {
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

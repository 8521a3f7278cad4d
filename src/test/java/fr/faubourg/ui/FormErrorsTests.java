package fr.faubourg.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormErrorsTests {
    @Test
    void summaryKeepsTheOrderOfTheForm() {
        var errors =
                FormErrors.none().add("finding", "Dites ce que vous avez vu.").add("date", "Choisissez un jour.");
        assertThat(errors.summary()).extracting(FormErrors.FieldError::href).containsExactly("#f-finding", "#f-date");
        assertThat(errors.on("date")).isEqualTo("Choisissez un jour.");
        assertThat(errors.on("place")).isNull();
    }

    @Test
    void firstMistakeOfAFieldStays() {
        var errors = FormErrors.of("date", "Choisissez un jour.").add("date", "La date est dans le futur.");
        assertThat(errors.on("date")).isEqualTo("Choisissez un jour.");
        assertThat(errors.size()).isEqualTo(1);
    }

    @Test
    void mistakeOfTheWholeFormBelongsToNoField() {
        var errors = FormErrors.none();
        assertThat(errors.isEmpty()).isTrue();
        errors.add("Quelqu’un a modifié ce constat entre-temps.");
        assertThat(errors.isEmpty()).isFalse();
        assertThat(errors.summary().getFirst().field()).isEmpty();
    }

    @Test
    void describedByNamesWhatIsThere() {
        assertThat(FormField.describedBy("date", null, null)).isNull();
        assertThat(FormField.describedBy("date", "aide", null)).isEqualTo("f-date-aide");
        assertThat(FormField.describedBy("a.b[0]", "aide", "faute")).isEqualTo("f-a-b-0--aide f-a-b-0--erreur");
    }
}

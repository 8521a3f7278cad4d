package fr.faubourg.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What templates may not hold: the content security policy would refuse it, or readers would suffer. */
class TemplateTests {

    /** Templates that write text as it is, each with its reason. */
    private static final Set<String> MAY_WRITE_AS_IT_IS = Set.of(
            // SVG that our own classes drew, every text in it escaped there (BarChart, LineChart, MapDrawing).
            "ui/chart.jte",
            "ui/map.jte",
            "reports/body.jte",
            "reports/drawing.jte",
            // The style sheet of a PDF, which has no address to fetch it from.
            "feedback/notice-pdf.jte",
            "reports/pdf.jte",
            "reports/frozen-pdf.jte",
            "tables/pdf.jte",
            "worksites/pdf.jte");

    private static final Pattern INLINE = Pattern.compile(
            "<style|\\sstyle=|<script(?![^>]*\\ssrc=)|\\son[a-z]+=\"|\\shx-on|javascript:", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>.*?</form>", Pattern.DOTALL);

    @Test
    void nothingIsInline() {
        assertThat(templates().stream()
                        .filter(file -> !name(file).endsWith("pdf.jte"))
                        .flatMap(file -> INLINE.matcher(withoutComments(file))
                                .results()
                                .map(found -> name(file) + ": " + found.group())))
                .as("inline styles, scripts or handlers")
                .isEmpty();
    }

    @Test
    void textIsAlwaysEscaped() {
        assertThat(templates().stream()
                        .filter(file -> SourceFiles.text(file).contains("$unsafe"))
                        .map(TemplateTests::name)
                        .filter(file -> !MAY_WRITE_AS_IT_IS.contains(file)))
                .as("templates with $unsafe")
                .isEmpty();
    }

    @Test
    void eachFormThatIsPostedHasItsToken() {
        List<String> bare = new ArrayList<>();
        for (Path file : templates()) {
            Matcher form = FORM.matcher(withoutComments(file));
            while (form.find()) {
                if (form.group().contains("method=\"post\"") && !holdsToken(form.group())) {
                    bare.add(
                            name(file) + ": " + form.group().lines().findFirst().orElse(""));
                }
            }
        }
        assertThat(bare).as("forms without @template.ui.csrf").isEmpty();
    }

    @Test
    void linksAndFormsWorkWithoutScripts() {
        Pattern dead = Pattern.compile("<a (?![^>]*\\bhref=)[^>]*>|href=\"(#|)\"|<form(?![^>]*\\baction=)[^>]*>");
        assertThat(templates().stream()
                        .flatMap(file -> dead.matcher(withoutComments(file))
                                .results()
                                .map(found -> name(file) + ": " + found.group())))
                .isEmpty();
    }

    /** Whether the text calls for the token, itself or through a template that does. */
    private static boolean holdsToken(String text) {
        if (text.contains("@template.ui.csrf(")) {
            return true;
        }
        return Pattern.compile("@template\\.([a-z]+)\\.([A-Za-z]+)\\(")
                .matcher(text)
                .results()
                .filter(call -> !call.group(1).equals("ui"))
                .map(call -> SourceFiles.TEMPLATES.resolve(call.group(1)).resolve(call.group(2) + ".jte"))
                .anyMatch(file -> holdsToken(SourceFiles.text(file)));
    }

    private static List<Path> templates() {
        return SourceFiles.below(SourceFiles.TEMPLATES, ".jte");
    }

    private static String withoutComments(Path file) {
        return SourceFiles.text(file).replaceAll("(?s)<%--.*?--%>", "");
    }

    private static String name(Path file) {
        return SourceFiles.TEMPLATES.relativize(file).toString();
    }
}

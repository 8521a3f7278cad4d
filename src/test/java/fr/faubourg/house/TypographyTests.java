package fr.faubourg.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * French text has a no-break space before « : ; ? ! » and inside its quotation marks, so that no line begins with a colon. {@code bin/test
 * -Dtest=TypographyTests -Dfaubourg.write=true} puts them where they are missing.
 */
class TypographyTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void templatesKeepPunctuationWithItsWord() {
        keepsPunctuation(SourceFiles.below(SourceFiles.TEMPLATES, ".jte"), Typography::inTemplate, "\u00a0");
    }

    @Test
    void programKeepsPunctuationWithItsWord() {
        keepsPunctuation(SourceFiles.below(SourceFiles.JAVA, ".java"), Typography::inProgram, "\\u00a0");
        keepsPunctuation(SourceFiles.below(RESOURCES.resolve("static/js"), ".js"), Typography::inProgram, "\u00a0");
    }

    @Test
    void guideKeepsPunctuationWithItsWord() {
        keepsPunctuation(SourceFiles.below(Path.of("docs/guide"), ".md"), Typography::inMarkdown, "\u00a0");
    }

    @Test
    void textsKeepPunctuationWithTheirWord() {
        keepsPunctuation(SourceFiles.below(RESOURCES.resolve("messages"), ".properties"), Typography::inText, "\u00a0");
        keepsPunctuation(SourceFiles.below(RESOURCES.resolve("demo"), ".txt"), Typography::inText, "\u00a0");
        keepsPunctuation(List.of(RESOURCES.resolve("static/database-away.html")), Typography::inText, "\u00a0");
    }

    @Test
    void codeIsLeftAlone() {
        assertThat(Typography.inTemplate("<a href=\"/x?a=${b ? 1 : 2}\">@if(c ? d : e)Oui@endif</a>"))
                .isEmpty();
        assertThat(Typography.inTemplate("@template.ui.tag(label = a ? \"Vu\" : \"Clos\", content = @`<b>ou</b>`)"))
                .isEmpty();
        assertThat(Typography.inTemplate("@template.ui.tag(label = a ? \"Vu :\" : b, content = @`Et « quoi » ?`)"))
                .hasSize(4);
        assertThat(Typography.inProgram("return a ? b : \"where id = :id\"; // pourquoi ?"))
                .isEmpty();
        assertThat(Typography.inProgram("x.replaceAll(\"n° ?\", \"\")")).isEmpty();
        assertThat(Typography.inProgram("return a ? \"Lieu : \" + b : c + \" ; \""))
                .hasSize(2);
        assertThat(Typography.inMarkdown("Ouvrez `a ? b : c` : [voir](x ! y) «ici»"))
                .hasSize(1);
    }

    private static void keepsPunctuation(List<Path> files, Function<String, List<Integer>> finder, String hardSpace) {
        List<String> loose = new ArrayList<>();
        for (Path file : files) {
            String source = SourceFiles.text(file);
            List<Integer> found = finder.apply(source);
            if (Boolean.getBoolean("faubourg.write") && !found.isEmpty()) {
                var mended = new StringBuilder(source);
                found.reversed().forEach(at -> mended.replace(at, at + 1, hardSpace));
                write(file, mended.toString());
            } else {
                found.forEach(at -> loose.add(file + ": " + around(source, at)));
            }
        }
        assertThat(loose).as("ordinary spaces that need to be no-break").isEmpty();
    }

    private static String around(String source, int at) {
        return source.substring(Math.max(0, at - 30), Math.min(source.length(), at + 10))
                .replace('\n', ' ');
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

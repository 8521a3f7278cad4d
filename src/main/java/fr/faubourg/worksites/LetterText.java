package fr.faubourg.worksites;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The text of a letter, as people write it, in the blocks that paper shows: titles begin with "# ", lines of a list with "- ". */
public record LetterText(List<Block> blocks) {
    public LetterText {
        blocks = List.copyOf(blocks);
    }

    /**
     * A title, a list or a paragraph.
     *
     * @param mark how its lines began: "# ", "- " or nothing
     */
    public record Block(String mark, List<String> lines) {
        public boolean isTitle() {
            return mark.equals(TITLE);
        }

        public boolean isList() {
            return mark.equals(LIST);
        }
    }

    private static final String TITLE = "# ";
    private static final String LIST = "- ";

    static LetterText of(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String chunk : text.replace("\r\n", "\n").strip().split("\n\\s*\n", -1)) {
            List<String> lines = new ArrayList<>();
            String mark = "";
            for (String line : Arrays.stream(chunk.split("\n", -1))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .toList()) {
                String its = line.startsWith(TITLE) ? TITLE : line.startsWith(LIST) ? LIST : "";
                if (!its.equals(mark) || its.equals(TITLE)) {
                    add(blocks, mark, lines);
                    lines = new ArrayList<>();
                    mark = its;
                }
                lines.add(line.substring(its.length()).strip());
            }
            add(blocks, mark, lines);
        }
        return new LetterText(blocks);
    }

    private static void add(List<Block> blocks, String mark, List<String> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Block(mark, List.copyOf(lines)));
        }
    }
}

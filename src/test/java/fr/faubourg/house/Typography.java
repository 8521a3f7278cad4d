package fr.faubourg.house;

import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the ordinary spaces of French text where a line must not break: before « : ; ? ! » and inside the quotation marks. Each kind of file says
 * which of its characters are text.
 */
final class Typography {

    static final char HARD_SPACE = '\u00a0';

    /** Punctuation that a letter, a digit or an operator follows is none of a sentence's: a parameter, a regular expression, a comparison. */
    private static final Pattern BREAKABLE = Pattern.compile("(?<=\\S) (?=[:;?!»](?![-\\w/=:*+]))|(?<=«) ");

    private static final Pattern SQL = Pattern.compile("\\b(select|insert|update|delete|with|grant)\\s");
    private static final Pattern REGULAR_EXPRESSION =
            Pattern.compile("\\.replace(All|First)?\\(|Pattern\\.compile\\(|\\.matches\\(|@Pattern");
    private static final Pattern MARKDOWN_CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`|\\]\\([^)]*\\)");

    private Typography() {}

    /** Where the text of a template may break though it must not. */
    static List<Integer> inTemplate(String source) {
        return breakable(source, new TemplateText(source).found());
    }

    /** Where a literal of the program may break though it must not. */
    static List<Integer> inProgram(String source) {
        var text = new BitSet();
        int position = 0;
        while (position < source.length()) {
            int next = next(source, position);
            if (source.charAt(position) == '"' && !isCode(source, position, next)) {
                text.set(position, next);
            }
            position = next;
        }
        return breakable(source, text);
    }

    /** Where a page of the guide may break though it must not. */
    static List<Integer> inMarkdown(String source) {
        var text = new BitSet();
        text.set(0, source.length());
        MARKDOWN_CODE.matcher(source).results().forEach((MatchResult code) -> text.clear(code.start(), code.end()));
        return breakable(source, text);
    }

    /** Where a file that is text throughout may break though it must not. */
    static List<Integer> inText(String source) {
        var text = new BitSet();
        text.set(0, source.length());
        return breakable(source, text);
    }

    /** The position after the comment, literal or character that begins here. */
    static int next(String source, int position) {
        if (source.startsWith("//", position)) {
            return end(source, "\n", position + 2);
        }
        if (source.startsWith("/*", position)) {
            return end(source, "*/", position + 2);
        }
        if (source.startsWith("\"\"\"", position)) {
            return end(source, "\"\"\"", position + 3);
        }
        char quote = source.charAt(position);
        if (quote != '"' && quote != '\'') {
            return position + 1;
        }
        for (int at = position + 1; at < source.length() && source.charAt(at) != '\n'; at++) {
            if (source.charAt(at) == '\\') {
                at++;
            } else if (source.charAt(at) == quote) {
                return at + 1;
            }
        }
        return position + 1;
    }

    static int end(String source, String ending, int from) {
        int found = source.indexOf(ending, from);
        return found < 0 ? source.length() : found + ending.length();
    }

    private static boolean isCode(String source, int start, int end) {
        String before = source.substring(source.lastIndexOf('\n', start) + 1, start);
        return SQL.matcher(source.substring(start, end)).find()
                || REGULAR_EXPRESSION.matcher(before).find();
    }

    private static List<Integer> breakable(String source, BitSet text) {
        return BREAKABLE
                .matcher(source)
                .results()
                .map(MatchResult::start)
                .filter(text::get)
                .toList();
    }
}

package fr.faubourg.house;

import java.util.BitSet;

/** Tells the text of a template, literals included, from its code. */
final class TemplateText {

    private final String source;
    private final BitSet text = new BitSet();
    private int position;

    TemplateText(String source) {
        this.source = source;
    }

    BitSet found() {
        while (position < source.length()) {
            readText();
            // A stray back quote ends no block.
            position++;
        }
        return text;
    }

    /** Reads up to the back quote that ends a block, or to the end. */
    private void readText() {
        while (position < source.length() && source.charAt(position) != '`') {
            if (source.startsWith("<%--", position)) {
                position = Typography.end(source, "--%>", position);
            } else if (startsLine("@param") || startsLine("@import")) {
                position = Typography.end(source, "\n", position);
            } else if (startsCode()) {
                readCode();
            } else {
                text.set(position++);
            }
        }
    }

    private boolean startsLine(String word) {
        return source.startsWith(word, position) && (position == 0 || source.charAt(position - 1) == '\n');
    }

    /** Steps behind the bracket of an expression, a directive or a call. */
    private boolean startsCode() {
        char first = source.charAt(position);
        int bracket = position + 1;
        while (bracket < source.length()
                && (Character.isLetterOrDigit(source.charAt(bracket)) || source.charAt(bracket) == '.')) {
            bracket++;
        }
        boolean code = bracket < source.length()
                && (first == '$' || first == '!'
                        ? source.charAt(bracket) == '{'
                        : first == '@' && source.charAt(bracket) == '(');
        if (code) {
            position = bracket + 1;
        }
        return code;
    }

    private void readCode() {
        for (int depth = 1; depth > 0 && position < source.length(); ) {
            if (source.startsWith("@`", position)) {
                position += 2;
                readText();
                position++;
                continue;
            }
            int next = Typography.next(source, position);
            char first = source.charAt(position);
            if (first == '"') {
                text.set(position, next);
            }
            depth += first == '(' || first == '{' ? 1 : first == ')' || first == '}' ? -1 : 0;
            position = next;
        }
    }
}

package fr.faubourg.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes SVG as text: escaped, with coordinates of one decimal, with presentation attributes and classes but never a style. */
final class Svg {
    static final String INK = "#1F2A44";
    static final String SOFT = "#55607A";
    static final String BRICK = "#A63F27";
    static final String LEAF = "#2F6B4A";
    static final String AMBER = "#8A5A00";
    static final String LINE = "#E3DDD2";
    static final String HERE = "#F0EADF";
    static final String WHITE = "#FFFFFF";

    private final StringBuilder out = new StringBuilder(1024);
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    /** Begins an element; attributes follow, then text or elements within, then {@link #done()}. */
    Svg start(String element) {
        endTag();
        out.append('<').append(element);
        open.push(element);
        inTag = true;
        return this;
    }

    /** An attribute of the element just begun; null leaves it out. */
    Svg attr(String name, @Nullable Object value) {
        if (value != null) {
            String text = value instanceof Double number ? coordinate(number) : value.toString();
            out.append(' ').append(name).append("=\"").append(escape(text)).append('"');
        }
        return this;
    }

    Svg text(String text) {
        endTag();
        out.append(escape(text));
        return this;
    }

    /** Ends the innermost element that is open. */
    Svg done() {
        String element = open.pop();
        if (inTag) {
            out.append("/>");
            inTag = false;
        } else {
            out.append("</").append(element).append('>');
        }
        return this;
    }

    private void endTag() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    /** One decimal, none when it is zero. */
    static String coordinate(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        text = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return text.equals("-0") ? "0" : text;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The colour of a tone on paper. */
    static String colour(Tone tone) {
        return switch (tone) {
            case PLAIN -> INK;
            case WAITING -> AMBER;
            case DONE -> LEAF;
            case LATE -> BRICK;
        };
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

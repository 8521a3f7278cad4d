package fr.faubourg.ui;

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

    /** Opens an element; names and values alternate, null leaves an attribute out. */
    Svg open(String element, @Nullable Object... attributes) {
        return tag(element, attributes, ">");
    }

    Svg close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** An element without content. */
    Svg empty(String element, @Nullable Object... attributes) {
        return tag(element, attributes, "/>");
    }

    Svg text(String text) {
        out.append(escape(text));
        return this;
    }

    private Svg tag(String element, @Nullable Object[] attributes, String end) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value != null) {
                String text = value instanceof Double number ? coordinate(number) : value.toString();
                out.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(escape(text))
                        .append('"');
            }
        }
        out.append(end);
        return this;
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

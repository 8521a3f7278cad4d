package fr.faubourg.files;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Optional;

/** A part of a picture to be blurred, in thousandths of its width and height. */
record BlurArea(boolean round, int left, int top, int width, int height) {
    static final int WHOLE = 1000;

    private static final String RECTANGLE = "rectangle";
    private static final String ELLIPSE = "ellipse";

    /** As a form sends it: {@code rectangle 120 300 80 60}, cut at the edges of the picture; empty when it is nothing of the kind. */
    static Optional<BlurArea> parse(String typed) {
        var words = typed.split(" ", -1);
        boolean known = words.length == 5 && (words[0].equals(RECTANGLE) || words[0].equals(ELLIPSE));
        if (!known || !Arrays.stream(words).skip(1).allMatch(word -> word.matches("-?[0-9]{1,4}"))) {
            return Optional.empty();
        }
        int left = Math.clamp(Integer.parseInt(words[1]), 0, WHOLE);
        int top = Math.clamp(Integer.parseInt(words[2]), 0, WHOLE);
        int right = Math.clamp(Integer.parseInt(words[1]) + (long) Integer.parseInt(words[3]), 0, WHOLE);
        int bottom = Math.clamp(Integer.parseInt(words[2]) + (long) Integer.parseInt(words[4]), 0, WHOLE);
        return right > left && bottom > top
                ? Optional.of(new BlurArea(words[0].equals(ELLIPSE), left, top, right - left, bottom - top))
                : Optional.empty();
    }

    /** The bounds on a picture of this size, in pixels, a little larger than drawn: a finger is not exact. */
    Rectangle2D on(int pictureWidth, int pictureHeight) {
        return new Rectangle2D.Double(
                Math.floor(left * (double) pictureWidth / WHOLE) - 2,
                Math.floor(top * (double) pictureHeight / WHOLE) - 2,
                Math.ceil(width * (double) pictureWidth / WHOLE) + 4,
                Math.ceil(height * (double) pictureHeight / WHOLE) + 4);
    }

    Shape shape(int pictureWidth, int pictureHeight) {
        Rectangle2D bounds = on(pictureWidth, pictureHeight);
        return round
                ? new Ellipse2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight())
                : bounds;
    }
}

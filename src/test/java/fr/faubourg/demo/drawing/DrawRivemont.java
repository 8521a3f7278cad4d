package fr.faubourg.demo.drawing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;

/**
 * Draws the files of the demonstration's commune again, after the plan was changed. Takes the folder to write to (the resources by
 * default) and, to look at the result, any number of views {@code west,south,east,north,pixels} that are painted as SVG under {@code target/}.
 */
public final class DrawRivemont {

    private DrawRivemont() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments.length > 0 ? arguments[0] : "src/main/resources/demo");
        Files.createDirectories(folder);
        var drawing = Drawing.of(Plan.read());
        for (var file : drawing.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        for (int i = 1; i < arguments.length; i++) {
            var numbers = Stream.of(arguments[i].split(",", -1))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            var view = new Envelope(numbers[0], numbers[2], numbers[1], numbers[3]);
            Files.createDirectories(Path.of("target"));
            Files.writeString(Path.of("target", "rivemont-" + i + ".svg"), Picture.svg(drawing, view, numbers[4]));
        }
    }
}

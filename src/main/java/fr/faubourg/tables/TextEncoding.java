package fr.faubourg.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text file: told by its byte order mark; else UTF-8 when the whole file is valid UTF-8; else Windows-1252, as
 * spreadsheets in France save it.
 */
record TextEncoding(Charset charset, int markBytes) {
    private static final int SAMPLE_BYTES = 1 << 16;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static TextEncoding detect(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        }
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (starts(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        byte[] sample;
        try (InputStream in = Files.newInputStream(file)) {
            sample = in.readNBytes(SAMPLE_BYTES);
        }
        Charset wide = wide(sample);
        if (wide != null) {
            return new TextEncoding(wide, 0);
        }
        return new TextEncoding(isUtf8(file) ? StandardCharsets.UTF_8 : oneByte(sample), 0);
    }

    /** UTF-16 without its mark: every other byte of western text is zero. */
    private static @Nullable Charset wide(byte[] sample) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2 == 1 ? 1 : 0;
            }
        }
        int many = Math.max(8, sample.length * 2 / 5);
        return odd > many && even < many / 20 + 1
                ? StandardCharsets.UTF_16LE
                : even > many && odd < many / 20 + 1 ? StandardCharsets.UTF_16BE : null;
    }

    /** Which one-byte encoding makes the bytes French letters: Windows mostly, old Macintosh and DOS files sometimes. */
    private static Charset oneByte(byte[] sample) {
        int windows = count(sample, 0xE9, 0xE8, 0xE0, 0xE7, 0xEA, 0xF4, 0xC9);
        int macintosh = count(sample, 0x8E, 0x8F, 0x8D, 0x90);
        int dos = count(sample, 0x82, 0x8A, 0x87);
        if (macintosh > 2 * windows && macintosh > dos && Charset.isSupported("x-MacRoman")) {
            return Charset.forName("x-MacRoman");
        }
        return dos > 2 * windows && dos > macintosh && Charset.isSupported("IBM850")
                ? Charset.forName("IBM850")
                : WINDOWS_1252;
    }

    private static int count(byte[] sample, int... letters) {
        int count = 0;
        for (byte each : sample) {
            for (int letter : letters) {
                count += (each & 0xFF) == letter ? 1 : 0;
            }
        }
        return count;
    }

    /** The file's text, without its byte order mark. Bytes that mean nothing read as the replacement character. */
    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(markBytes);
            return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    String label() {
        return switch (charset.name()) {
            case "windows-1252" -> "Windows-1252";
            case "x-MacRoman" -> "Macintosh";
            case "IBM850" -> "DOS (CP850)";
            case "UTF-16LE", "UTF-16BE" -> "UTF-16";
            default -> charset.name();
        };
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer characters = CharBuffer.allocate(1 << 16);
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, characters, end);
                while (result.isOverflow()) {
                    characters.clear();
                    result = decoder.decode(bytes, characters, end);
                }
                if (result.isError()) {
                    return false;
                }
                characters.clear();
                bytes.compact();
            }
        }
        return true;
    }
}

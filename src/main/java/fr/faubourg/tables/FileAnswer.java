package fr.faubourg.tables;

import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/** An answer that is a file to keep, whose browser may go away at any moment. */
final class FileAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(FileAnswer.class);

    private final HttpServletResponse response;

    private FileAnswer(HttpServletResponse response) {
        this.response = response;
    }

    static FileAnswer begin(HttpServletResponse response, String fileName, ExportFormat format) {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        return new FileAnswer(response);
    }

    /** Fills the file. Nobody is told when the browser went away: nobody is there any more. */
    void fill(Content content) {
        Told out = null;
        try {
            out = new Told(response.getOutputStream());
            content.write(out);
        } catch (IOException | RuntimeException e) {
            if (out != null && out.away) {
                LOG.debug("a browser went away before the end of its file");
                return;
            }
            if (!response.isCommitted()) {
                // The page that tells of the failure must not be saved as a file.
                response.reset();
            }
            throw e instanceof RuntimeException unexpected ? unexpected : new UncheckedIOException((IOException) e);
        }
    }

    /** Writes the file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Remembers that what went wrong was the way to the browser. */
    private static final class Told extends FilterOutputStream {
        private boolean away;

        Told(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                away = true;
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                away = true;
                throw e;
            }
        }
    }
}

package fr.faubourg.ui;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/**
 * Makes a PDF of a page (PDF/UA-1 and PDF/A-2u): tagged, with its language and title, fonts embedded, drawings as vectors. Nothing outside the page is
 * ever fetched: a picture stands in its own address.
 */
public final class Pdf {
    private static final String PRODUCER = "Faubourg";
    private static final byte[] REGULAR = resource("print/fonts/LiberationSans-Regular.ttf");
    private static final byte[] BOLD = resource("print/fonts/LiberationSans-Bold.ttf");
    private static final byte[] HEADING = resource("print/fonts/LiberationSerif-Bold.ttf");
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    /** What XML cannot carry, and what a pasted text may hold all the same. */
    private static final String ILLEGAL = "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /** The style sheet of all PDFs, to be put in the page's head. */
    public static String styles() {
        return new String(resource("print/report.css"), StandardCharsets.UTF_8);
    }

    /** The same for pages that lie on their side. */
    public static String wideStyles() {
        return styles() + new String(resource("print/wide.css"), StandardCharsets.UTF_8);
    }

    /**
     * Makes the document.
     *
     * @param page well-formed XHTML with {@code lang}, a title, and headings that skip no level
     */
    public static byte[] of(String page) {
        return made(page, builder());
    }

    /**
     * Makes a document in several languages, some of which may be written from right to left ({@code dir="rtl"}); Arabic is set in the family
     * {@code Noto Naskh Arabic}.
     *
     * @param page as for {@link #of}, with a {@code lang} on what is in another language
     */
    public static byte[] inSeveralLanguages(String page) {
        PdfRendererBuilder builder = builder();
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        font(builder, Arabic.REGULAR, Arabic.FAMILY, 400, EnumSet.of(FSFontUseCase.DOCUMENT));
        font(builder, Arabic.BOLD, Arabic.FAMILY, 700, EnumSet.of(FSFontUseCase.DOCUMENT));
        return made(page, builder);
    }

    /** Read by the first document that wants it. */
    private static final class Arabic {
        private static final String FAMILY = "Noto Naskh Arabic";
        private static final byte[] REGULAR = resource("print/fonts/NotoNaskhArabic-Regular.ttf");
        private static final byte[] BOLD = resource("print/fonts/NotoNaskhArabic-Bold.ttf");
    }

    private static PdfRendererBuilder builder() {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U);
        builder.useColorProfile(COLOURS);
        builder.withProducer(PRODUCER);
        builder.useReplacementText("□");
        builder.useSVGDrawer(new BatikSVGDrawer());
        font(builder, REGULAR, "Liberation Sans", 400, EnumSet.of(FSFontUseCase.DOCUMENT));
        font(builder, BOLD, "Liberation Sans", 700, EnumSet.of(FSFontUseCase.DOCUMENT));
        font(builder, HEADING, "Liberation Serif", 700, EnumSet.of(FSFontUseCase.DOCUMENT));
        // Drawings ask for the generic family, which on paper is this one.
        font(builder, REGULAR, "sans-serif", 400, EnumSet.of(FSFontUseCase.SVG));
        font(builder, BOLD, "sans-serif", 700, EnumSet.of(FSFontUseCase.SVG));
        for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, _) -> uri.startsWith(Look.Paper.PICTURE), priority);
        }
        return builder;
    }

    private static byte[] made(String page, PdfRendererBuilder builder) {
        builder.withHtmlContent(page.replaceAll(ILLEGAL, ""), null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void font(
            PdfRendererBuilder builder, byte[] file, String family, int weight, Set<FSFontUseCase> uses) {
        builder.useFont(() -> new ByteArrayInputStream(file), family, weight, FontStyle.NORMAL, true, uses);
    }

    private static byte[] resource(String path) {
        try (InputStream in = Pdf.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

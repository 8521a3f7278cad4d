package fr.faubourg.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Finds the merged cells of a workbook's sheet: they are told after the cells, so the sheet is looked through before it is read. */
final class XlsxMerges {
    private static final String MARK = "mergeCell ";
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LONGEST_MARK = 200;
    private static final int MOST = 100_000;
    private static final Pattern REGION =
            Pattern.compile("ref=[\"']([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})[\"']");

    private XlsxMerges() {}

    /** The merged cells, none when the workbook does not tell them readably. */
    static Merges read(Path file, String sheetName) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = entry(zip, sheetName);
            return entry == null ? Merges.none() : new Merges(scan(zip, entry));
        } catch (XMLStreamException e) {
            return Merges.none();
        }
    }

    private static List<Merges.Region> scan(ZipFile zip, ZipEntry entry) throws IOException {
        List<Merges.Region> regions = new ArrayList<>();
        byte[] buffer = new byte[BUFFER_BYTES];
        String rest = "";
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read; (read = in.read(buffer)) > 0 && regions.size() < MOST; ) {
                String text = rest + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                int end = 0;
                for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
                    int close = text.indexOf('>', at);
                    if (close < 0) {
                        break;
                    }
                    Matcher region = REGION.matcher(text).region(at, close);
                    if (region.find()) {
                        regions.add(new Merges.Region(
                                Long.parseLong(region.group(2)),
                                Long.parseLong(region.group(4)),
                                column(region.group(1)),
                                column(region.group(3))));
                    }
                    end = close;
                }
                rest = text.substring(Math.max(end, text.length() - LONGEST_MARK));
            }
        }
        return regions;
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private static @Nullable ZipEntry entry(ZipFile zip, String sheetName) throws IOException, XMLStreamException {
        String relation =
                attributes(zip, "xl/workbook.xml", "sheet", "name", "id").get(sheetName);
        String target = relation == null
                ? null
                : attributes(zip, "xl/_rels/workbook.xml.rels", "Relationship", "Id", "Target")
                        .get(relation);
        return target == null ? null : zip.getEntry(target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }

    /** One attribute by another, of the elements with this name. */
    private static Map<String, String> attributes(ZipFile zip, String path, String element, String key, String value)
            throws IOException, XMLStreamException {
        Map<String, String> found = new HashMap<>();
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            return found;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals(element)) {
                    String name = null;
                    String told = null;
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        String local = reader.getAttributeLocalName(i);
                        name = local.equals(key) ? reader.getAttributeValue(i) : name;
                        told = local.equals(value) ? reader.getAttributeValue(i) : told;
                    }
                    if (name != null && told != null) {
                        found.put(name, told);
                    }
                }
            }
        }
        return found;
    }
}

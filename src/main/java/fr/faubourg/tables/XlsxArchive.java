package fr.faubourg.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks into a zip archive before it is read as a workbook: is it one, and how large does it really become once unpacked. */
final class XlsxArchive {
    private XlsxArchive() {}

    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new UnreadableFile(
                        zip.getEntry("content.xml") != null
                                ? "Ce fichier vient de LibreOffice (ODS)\u00a0: enregistrez-le au format Excel (XLSX) ou CSV."
                                : "Cette archive n’est pas un classeur\u00a0: déposez un fichier CSV, XLSX ou GeoJSON, sans le compresser.");
            }
            if (zip.size() > Limits.ENTRIES) {
                throw tooLarge();
            }
            long total = 0;
            byte[] buffer = new byte[1 << 16];
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    long most = name.contains("worksheets/") ? Limits.UNPACKED_BYTES : Limits.UNPACKED_TEXTS_BYTES;
                    total += unpackedSize(zip, entry, buffer, Math.min(most, Limits.UNPACKED_BYTES - total));
                }
            }
        } catch (ZipException e) {
            throw new UnreadableFile(
                    "Ce classeur est abîmé\u00a0: ouvrez-le dans un tableur, enregistrez-le de nouveau en XLSX, puis déposez-le.",
                    e);
        }
    }

    /** Sizes that an archive declares may lie: only unpacking tells. */
    private static long unpackedSize(ZipFile zip, ZipEntry entry, byte[] buffer, long most) throws IOException {
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read; (read = in.read(buffer)) > 0; ) {
                size += read;
                if (size > most) {
                    throw tooLarge();
                }
            }
        }
        return size;
    }

    private static UnreadableFile tooLarge() {
        return new UnreadableFile(
                "Ce classeur devient trop grand une fois ouvert\u00a0: gardez la seule feuille utile, "
                        + "ou enregistrez-la au format CSV.");
    }
}

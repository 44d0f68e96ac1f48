package io.dataphin.migration.api.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The zip archive around the parts. Its bytes follow from the parts alone: nothing is compressed and every entry has the same time. So the checker
 * can make it once more, and no byte of the file can be changed unnoticed.
 */
final class EvidenceArchive {

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    EvidenceArchive(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setMethod(ZipOutputStream.STORED);
    }

    void add(String path, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(TIME);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Writes the end; the stream below stays open. */
    void finish() throws IOException {
        zip.finish();
    }

    /**
     * The parts of an archive in their order.
     *
     * @throws IOException when it is none, or is damaged
     */
    static Map<String, byte[]> read(InputStream in) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        ZipInputStream zip = new ZipInputStream(in);
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (parts.put(entry.getName(), content(zip, entry.getName())) != null) {
                    throw new IOException(entry.getName() + " is there twice");
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("a name is no text", e);
        }
        return parts;
    }

    private static byte[] content(ZipInputStream zip, String path) throws IOException {
        try {
            return zip.readAllBytes();
        } catch (IOException e) {
            throw new IOException(path + " was changed, " + e.getMessage(), e);
        }
    }
}

package io.dataphin.migration.runtime.support;

import io.dataphin.migration.api.operations.SupportBundle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts as files of one archive. A part that cannot be made says so in its place: a broken database is a reason to ask for the rest. */
final class ZippedBundle implements SupportBundle {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final BundleParts parts;
    private final Instant at;

    ZippedBundle(BundleParts parts, Instant at) {
        this.parts = parts;
        this.at = at;
    }

    @Override
    public String fileName() {
        return "migration-support-" + STAMP.format(at) + ".zip";
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, Supplier<String>> part : parts.all().entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(text(part.getValue()).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }

    private String text(Supplier<String> part) {
        try {
            return parts.scrubbed(part.get());
        } catch (RuntimeException e) {
            return parts.scrubbed("could not be read: " + e);
        }
    }
}

package io.dataphin.migration.audit;

import io.dataphin.migration.api.audit.AuditQuery;
import io.dataphin.migration.api.evidence.AuditLine;
import io.dataphin.migration.runtime.configuration.AuditSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hands sealed entries on, as the JSON lines that are exported, to a file or to the log, in the order of the chain. What could not be written is
 * written later; after a crash some lines come twice, none is left out.
 */
@ApplicationScoped
public class AuditForwarding {

    private static final Logger LOG = Logger.getLogger(AuditForwarding.class.getName());
    /** Where the lines themselves go. */
    private static final Logger LINES = Logger.getLogger("io.dataphin.migration.audit.forward");

    private static final int AT_ONCE = 1_000;

    private final AuditSettings settings;
    private final ForwardedEntries forwarded;
    private final AuditQueries queries;

    /** For the container's proxy only. */
    protected AuditForwarding() {
        this(null, null, null);
    }

    @Inject
    public AuditForwarding(AuditSettings settings, ForwardedEntries forwarded, AuditQueries queries) {
        this.settings = settings;
        this.forwarded = forwarded;
        this.queries = queries;
    }

    /** Hands on what is new. */
    public void forward() {
        if (settings.forward() == AuditSettings.Forward.OFF) {
            return;
        }
        List<AuditLine> lines = next();
        while (!lines.isEmpty() && written(lines)) {
            forwarded.upTo(lines.get(lines.size() - 1).sequence());
            lines = next();
        }
    }

    private List<AuditLine> next() {
        return forwarded
                .waiting()
                .map(places -> queries.lines(AuditQuery.all(), places.first() - 1, places.last(), AT_ONCE))
                .orElse(List.of());
    }

    private boolean written(List<AuditLine> lines) {
        if (settings.forward() == AuditSettings.Forward.LOG) {
            lines.forEach(line -> LINES.info(line.text()));
            return true;
        }
        try {
            append(settings.file().orElseThrow(), lines);
            return true;
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    "Entries of the audit could not be forwarded, which is tried again: {0}",
                    e.toString());
            return false;
        }
    }

    private static void append(Path file, List<AuditLine> lines) throws IOException {
        List<String> texts = new ArrayList<>(lines.stream().map(AuditLine::text).toList());
        if (endsWithinLine(file)) {
            texts.add(0, "");
        }
        Files.write(file, texts, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** A full disk or a crash leaves a part of a line; what stands directly behind it would be lost with it. */
    private static boolean endsWithinLine(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) == 0) {
            return false;
        }
        try (FileChannel content = FileChannel.open(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            content.read(last, content.size() - 1);
            return last.get(0) != '\n';
        }
    }
}

package io.dataphin.migration.record;

import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.flow.migrate.DraftJson;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The texts that steps need. One that is lost or damaged is missing in the state, so that the step fails on it and the flow ends; a store that
 * threw would keep the flow from ever ending.
 */
public final class FlowTexts {

    private static final Logger LOG = Logger.getLogger(FlowTexts.class.getName());

    private final ContentStore contents;

    public FlowTexts(ContentStore contents) {
        this.contents = contents;
    }

    /** A text; null when there is no hash. */
    public String text(String hash) {
        return read(hash, text -> text, null);
    }

    /** A draft; null when there is no hash. */
    public TaskDraft draft(String hash) {
        return read(hash, DraftJson::read, null);
    }

    /** Verdicts; none when there is no hash. */
    List<FieldVerdict> verdicts(String hash) {
        return read(hash, VerdictJson::read, List.of());
    }

    private <T> T read(String hash, Function<String, T> reader, T missing) {
        if (hash == null) {
            return missing;
        }
        String text = stored(hash);
        try {
            return text == null ? missing : reader.apply(text);
        } catch (IllegalStateException e) {
            LOG.log(Level.SEVERE, e, () -> "stored content " + hash + " is damaged");
            return missing;
        }
    }

    private String stored(String hash) {
        try {
            return contents.read(hash);
        } catch (ContentStore.LostContentException e) {
            LOG.log(Level.SEVERE, "a text that a step needs is lost", e);
            return null;
        }
    }
}

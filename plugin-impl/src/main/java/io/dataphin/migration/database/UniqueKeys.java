package io.dataphin.migration.database;

import io.dataphin.migration.database.KeyTakenException.Key;
import jakarta.persistence.PersistenceException;
import java.util.Locale;
import java.util.Map;

/** Tells which unique key a database refused, by the constraint's name, which H2 and PostgreSQL both report. */
public final class UniqueKeys {

    private static final Map<String, Key> CONSTRAINTS = Map.of(
            "migration_record_busy", Key.JOB,
            "migration_record_target", Key.TARGET_NAME,
            "idempotency_key_unique", Key.IDEMPOTENCY,
            "source_inventory_place", Key.INVENTORY,
            "write_intent_open", Key.INTENT,
            "assessment_open", Key.ASSESSMENT,
            "file_transfer_open", Key.FILE,
            "source_credential_unique", Key.CREDENTIAL);

    private UniqueKeys() {}

    /** The refusal as {@link KeyTakenException}; the exception itself when it is about something else. */
    public static RuntimeException explain(PersistenceException refusal) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            for (Map.Entry<String, Key> constraint : CONSTRAINTS.entrySet()) {
                if (text.contains(constraint.getKey())) {
                    return new KeyTakenException(constraint.getValue(), refusal);
                }
            }
        }
        return refusal;
    }
}

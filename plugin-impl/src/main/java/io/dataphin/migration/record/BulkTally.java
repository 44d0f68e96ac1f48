package io.dataphin.migration.record;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.BulkResult;
import io.dataphin.migration.api.migration.BulkResult.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Counts what became of the records of one action. */
public final class BulkTally {

    private final List<Refusal> refused = new ArrayList<>();
    private final BiConsumer<Long, String> audit;
    private int accepted;

    /** @param audit is told each record id with {@code OK} or the code of the refusal */
    public BulkTally(BiConsumer<Long, String> audit) {
        this.audit = audit;
    }

    public void accept(long recordId) {
        accepted++;
        audit.accept(recordId, "OK");
    }

    public void refuse(long recordId, String code) {
        refuse(new Refusal(recordId, code));
    }

    public void refuse(long recordId, ActionRules.Refusal refusal) {
        refuse(new Refusal(recordId, refusal.code(), refusal.reason(), List.of()));
    }

    public void refuse(long recordId, MigrationException refusal) {
        refuse(recordId, refusal, List.of());
    }

    /** @param findings what must be accepted first */
    public void refuse(long recordId, MigrationException refusal, List<Message> findings) {
        String code = code(refusal);
        String reason = refusal instanceof ConflictException
                ? refusal.text().parameters().getOrDefault(ActionRules.REASON, code)
                : code;
        refuse(new Refusal(recordId, code, reason, findings));
    }

    private void refuse(Refusal refusal) {
        refused.add(refusal);
        audit.accept(refusal.recordId(), refusal.code());
    }

    public BulkResult result() {
        return new BulkResult(accepted, refused);
    }

    /** The code that a caller of the single action would get: one a side for everything that is a platform's fault. */
    public static String code(MigrationException refusal) {
        return refusal instanceof PlatformException fault ? fault.platform() + "_UNAVAILABLE" : refusal.code();
    }
}

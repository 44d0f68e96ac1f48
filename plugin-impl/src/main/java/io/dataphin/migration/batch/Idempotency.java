package io.dataphin.migration.batch;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.database.KeyTakenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The same key with the same request gives the same batch; a refused request leaves no trace. */
@ApplicationScoped
public class Idempotency {

    @Inject
    private IdempotencyKeys keys;

    /**
     * Runs a start once for its key.
     *
     * @param start makes the batch and answers its id
     * @return id of the batch, of the first request with this key
     */
    public long once(Caller caller, StartMigration wish, LongSupplier start) {
        if (wish.idempotencyKey() == null) {
            return start.getAsLong();
        }
        Optional<IdempotencyKeys.Known> known = keys.find(caller.userId(), wish.idempotencyKey());
        return known.isPresent() ? answerAgain(known.get(), wish) : first(caller, wish, start);
    }

    private static long answerAgain(IdempotencyKeys.Known known, StartMigration wish) {
        if (!known.requestHash().equals(hash(wish))) {
            throw new NotEligibleException("IDEMPOTENCY_KEY_REUSED");
        }
        if (known.batchId() == null) {
            throw new ConflictException("IDEMPOTENCY_KEY_IN_USE");
        }
        return known.batchId();
    }

    /** A caller that compares nothing has the empty hash. */
    private static String hash(StartMigration wish) {
        return wish.requestHash() == null ? "" : wish.requestHash();
    }

    private long first(Caller caller, StartMigration wish, LongSupplier start) {
        try {
            keys.take(caller.userId(), wish.idempotencyKey(), hash(wish));
        } catch (KeyTakenException e) {
            throw new ConflictException("IDEMPOTENCY_KEY_IN_USE");
        }
        boolean accepted = false;
        try {
            long batchId = start.getAsLong();
            accepted = true;
            return batchId;
        } finally {
            if (!accepted) {
                keys.release(caller.userId(), wish.idempotencyKey());
            }
        }
    }
}

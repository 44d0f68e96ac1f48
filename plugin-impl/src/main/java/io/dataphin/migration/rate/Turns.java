package io.dataphin.migration.rate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * The places that steps have in lines. A step whose call has no place yet ends, and is run again when its turn has come (D5); what it then
 * brings with it, and what it leaves with, belongs to the thread that runs it, since the platforms in between know nothing of turns.
 */
@ApplicationScoped
public class Turns {

    private final ThreadLocal<Held> held = new ThreadLocal<>();

    private static final class Held {
        private Turn brought;
        private Turn kept;
    }

    /**
     * Runs a step.
     *
     * @param brought the turn that the step waited for; null for none
     */
    public <T> T during(Turn brought, Supplier<T> step) {
        Held own = new Held();
        own.brought = brought;
        held.set(own);
        try {
            return step.get();
        } finally {
            held.remove();
        }
    }

    /** The turn to come back for, as the step's last refused call got it; null for none. */
    public Turn kept() {
        Held own = held.get();
        return own == null ? null : own.kept;
    }

    /** Keeps a place for the step that runs on this thread; without one the place is lost. */
    void keep(Turn turn) {
        Held own = held.get();
        if (own != null) {
            own.kept = turn;
        }
    }

    /** Hands over the turn that the step brought for this line, once; null when it brought none. */
    Turn use(String bucket) {
        Held own = held.get();
        if (own == null || own.brought == null || !own.brought.bucket().equals(bucket)) {
            return null;
        }
        Turn turn = own.brought;
        own.brought = null;
        return turn;
    }
}

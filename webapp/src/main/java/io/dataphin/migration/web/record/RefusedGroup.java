package io.dataphin.migration.web.record;

import io.dataphin.migration.api.message.Message;
import java.io.Serializable;
import java.util.List;

/**
 * Records that were refused for the same reason.
 *
 * @param reason short clause that says why
 * @param count how many
 * @param some the first of them
 */
public record RefusedGroup(Message reason, int count, List<Named> some) {

    /** Most records that are named one by one. */
    static final int MOST_NAMED = 8;

    /** How many are not named. */
    public int more() {
        return count - some.size();
    }

    /** A record with its name. */
    public record Named(long id, String name) implements Serializable {}
}

package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformUnavailableException;

/** For steps whose knowledge a publication can do without. */
final class Tolerance {

    private Tolerance() {}

    /**
     * Whether the publication goes on without: a refusal stays one, and passing faults are waited for only so often.
     *
     * @param most passing faults in a row that are waited for
     */
    static boolean exhausted(PublishState state, PlatformException fault, int most) {
        return !(fault instanceof PlatformUnavailableException)
                || state.head().retry().count() >= most;
    }
}

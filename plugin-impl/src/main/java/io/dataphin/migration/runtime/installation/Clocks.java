package io.dataphin.migration.runtime.installation;

import io.dataphin.migration.api.operations.InstallationItem;
import io.dataphin.migration.api.operations.InstallationItem.Area;
import java.time.Duration;

/** How a difference of clocks is judged: a platform refuses requests whose time differs by more than 15 minutes from its own. */
final class Clocks {

    private static final Duration NOTABLE = Duration.ofMinutes(1);
    private static final Duration REFUSED = Duration.ofMinutes(15);

    private Clocks() {}

    /** @param ahead how far the other clock is ahead of this server's; negative when it is behind */
    static InstallationItem item(Area area, Duration ahead) {
        InstallationItem item = InstallationItem.good(area, "CLOCK", ahead.toMillis() / 1000 + " s");
        Duration difference = ahead.abs();
        if (difference.compareTo(REFUSED) > 0) {
            return item.problem("CLOCK_DIFFERS");
        }
        return difference.compareTo(NOTABLE) > 0 ? item.note("CLOCK_DIFFERS") : item;
    }
}

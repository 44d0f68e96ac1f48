package io.dataphin.migration.runtime.installation;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.operations.InstallationItem;
import io.dataphin.migration.api.operations.InstallationPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks every part of the installation; one that cannot be looked at hides no other. */
public final class InstallationCheck {

    private static final Logger LOG = Logger.getLogger(InstallationCheck.class.getName());

    private InstallationCheck() {}

    /** All lines, by area. */
    public static List<InstallationItem> look(Iterable<InstallationPart> parts, Caller caller) {
        List<InstallationItem> items = new ArrayList<>();
        parts.forEach(part -> items.addAll(look(part, caller)));
        items.sort(Comparator.comparing(InstallationItem::area));
        return List.copyOf(items);
    }

    private static List<InstallationItem> look(InstallationPart part, Caller caller) {
        try {
            return part.look(caller);
        } catch (MigrationException e) {
            return List.of(broken(part).problem(e));
        } catch (RuntimeException e) {
            // Whatever it is: this page is where an administrator looks for what does not work.
            LOG.log(Level.WARNING, e, () -> "the installation check of " + part.area() + " failed");
            return List.of(broken(part).problem("PART_FAILED"));
        }
    }

    private static InstallationItem broken(InstallationPart part) {
        return InstallationItem.good(part.area(), "ANSWER", "");
    }
}

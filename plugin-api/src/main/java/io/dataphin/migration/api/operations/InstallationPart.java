package io.dataphin.migration.api.operations;

import io.dataphin.migration.api.identity.Caller;
import java.util.List;

/** Looks at one part of the installation. Each feature that needs something of its surroundings has a bean of this type. */
public interface InstallationPart {

    /** The part that it looks at. */
    InstallationItem.Area area();

    /**
     * Looks at it now; may call a platform.
     *
     * @param caller the administrator who asked
     * @return what was found, in the order to show; never null
     */
    List<InstallationItem> look(Caller caller);
}

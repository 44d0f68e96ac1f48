package io.dataphin.migration.web.security;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.operations.InstallationItem;
import io.dataphin.migration.api.operations.InstallationItem.Area;
import io.dataphin.migration.api.operations.InstallationPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.List;

/** How people sign in, and whether the users file can be read where they do by it. */
@ApplicationScoped
class SignInPart implements InstallationPart {

    @Inject
    private SecuritySettings settings;

    @Override
    public Area area() {
        return Area.SIGN_IN;
    }

    @Override
    public List<InstallationItem> look(Caller caller) {
        InstallationItem mode =
                InstallationItem.good(area(), "SIGN_IN_MODE", settings.embedded() ? "embedded" : "oidc");
        if (!settings.embedded()) {
            return List.of(mode);
        }
        boolean readable = settings.usersFile().filter(Files::isReadable).isPresent();
        return List.of(readable ? mode.note("USERS_FILE") : mode.problem("USERS_UNREADABLE"));
    }
}

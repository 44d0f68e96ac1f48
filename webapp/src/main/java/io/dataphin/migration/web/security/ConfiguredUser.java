package io.dataphin.migration.web.security;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import java.util.Set;

/**
 * A person who may sign in.
 *
 * @param name sign-in name
 * @param userId Dataphin user id
 * @param administrator may also see connections, audit and settings
 */
public record ConfiguredUser(String name, String userId, boolean administrator) {

    /** Role of everybody who may sign in. */
    public static final String USER_ROLE = "user";

    /** Role that also opens connections, audit and settings. */
    public static final String ADMINISTRATOR_ROLE = "administrator";

    /** Roles as the container knows them; an administrator is a user as well. */
    public Set<String> roles() {
        return administrator ? Set.of(USER_ROLE, ADMINISTRATOR_ROLE) : Set.of(USER_ROLE);
    }

    /** The person as the services know one. */
    public Caller caller() {
        return new Caller(new UserRef(userId, name), administrator);
    }
}

package io.dataphin.migration.api.identity;

import io.dataphin.migration.api.error.NoPermissionException;

/**
 * The signed-in person on whose behalf a service is called. What the person may migrate is not part of this: it comes from Dataphin.
 *
 * @param user Dataphin user id and sign-in name
 * @param administrator may also see connections, audit and settings of the plug-in
 * @param address of the client, for the audit; empty for work that nobody waits for
 */
public record Caller(UserRef user, boolean administrator, String address) {

    /** A person without a client. */
    public Caller(UserRef user, boolean administrator) {
        this(user, administrator, "");
    }

    /** The same person at a client. */
    public Caller at(String otherAddress) {
        return new Caller(user, administrator, otherAddress);
    }

    /**
     * Refuses everybody but administrators of the plug-in.
     *
     * @throws NoPermissionException {@code NO_PERMISSION} for anybody else
     */
    public void requireAdministrator() {
        if (!administrator) {
            throw new NoPermissionException("NO_PERMISSION", "action", "administrate", "project", "");
        }
    }

    /** Dataphin user id. */
    public String userId() {
        return user.id();
    }
}

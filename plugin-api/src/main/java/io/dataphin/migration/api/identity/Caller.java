package io.dataphin.migration.api.identity;

/**
 * The signed-in person on whose behalf a service is called. What the person may migrate is not part of this: it comes from Dataphin.
 *
 * @param user Dataphin user id and sign-in name
 * @param administrator may also see connections, audit and settings of the plug-in
 */
public record Caller(UserRef user, boolean administrator) {

    /** Dataphin user id. */
    public String userId() {
        return user.id();
    }
}

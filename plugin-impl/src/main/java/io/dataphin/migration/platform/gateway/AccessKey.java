package io.dataphin.migration.platform.gateway;

/**
 * Key pair that requests are signed with.
 *
 * @param id public part, sent with each request
 * @param secret secret part, never sent, logged or shown
 * @param securityToken what a temporary key needs beside it, sent and never logged or shown; null for a permanent key
 */
public record AccessKey(String id, String secret, String securityToken) {

    public AccessKey {
        if (id == null || id.isBlank() || secret == null || secret.isBlank()) {
            throw new IllegalArgumentException("an access key needs an id and a secret");
        }
    }

    /** A permanent key. */
    public AccessKey(String id, String secret) {
        this(id, secret, null);
    }

    @Override
    public String toString() {
        return "AccessKey[***]";
    }
}

package io.dataphin.migration.platform.gateway;

/**
 * Key pair that requests are signed with.
 *
 * @param id public part, sent with each request
 * @param secret secret part, never sent, logged or shown
 */
public record AccessKey(String id, String secret) {

    public AccessKey {
        if (id == null || id.isBlank() || secret == null || secret.isBlank()) {
            throw new IllegalArgumentException("an access key needs an id and a secret");
        }
    }

    @Override
    public String toString() {
        return "AccessKey[***]";
    }
}

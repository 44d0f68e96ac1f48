package io.dataphin.migration.api.identity;

/**
 * A person as shown in lists.
 *
 * @param id Dataphin user id
 * @param name name to show; the id when no name is known
 */
public record UserRef(String id, String name) {

    public UserRef {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("a user needs an id");
        }
        name = name == null || name.isBlank() ? id : name;
    }
}

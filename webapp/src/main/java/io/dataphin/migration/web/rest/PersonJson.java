package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.identity.UserRef;

/** A person. */
record PersonJson(String id, String name) {

    static PersonJson of(UserRef user) {
        return new PersonJson(user.id(), user.name());
    }
}

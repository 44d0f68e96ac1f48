package io.dataphin.migration.persistence;

import io.dataphin.migration.api.identity.UserRef;
import jakarta.persistence.Embeddable;

/** A person: id and the name at that time. */
@Embeddable
class PersonColumns {

    String id;
    String name;

    static PersonColumns of(UserRef user) {
        PersonColumns columns = new PersonColumns();
        columns.id = user.id();
        columns.name = user.name();
        return columns;
    }

    UserRef toRef() {
        return new UserRef(id, name);
    }
}

package io.dataphin.migration.audit;

import io.dataphin.migration.api.identity.UserRef;
import jakarta.persistence.Embeddable;

/** A person: id and the name at that time. */
@Embeddable
public class PersonColumns {

    String id;
    String name;

    public static PersonColumns of(UserRef user) {
        PersonColumns columns = new PersonColumns();
        columns.id = user.id();
        columns.name = user.name();
        return columns;
    }

    public UserRef toRef() {
        return new UserRef(id, name);
    }
}

package io.dataphin.migration.web.difference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Names of fields for pages. */
@Named
@ApplicationScoped
public class FieldNames {

    /** The field of a path; null when it is known by its path alone. */
    public KnownField known(String path) {
        return KnownField.of(path);
    }
}

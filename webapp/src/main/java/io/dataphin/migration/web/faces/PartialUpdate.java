package io.dataphin.migration.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import org.primefaces.PrimeFaces;

/** Adds regions to the answer of an ajax request when only the server knows whether they changed. */
@ApplicationScoped
public class PartialUpdate {

    /** @param clientIds client ids of the regions */
    public void add(String... clientIds) {
        PrimeFaces.current().ajax().update(clientIds);
    }
}

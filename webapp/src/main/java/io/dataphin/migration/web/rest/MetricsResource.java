package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.operations.Operations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The metrics of this node for a Prometheus that signs in. */
@Path(ApiApplication.VERSION + "/metrics")
@Produces(MetricsResource.TEXT)
@ApplicationScoped
public class MetricsResource {

    static final String TEXT = "text/plain;version=0.0.4;charset=UTF-8";

    private final Operations operations;

    @Inject
    public MetricsResource(Operations operations) {
        this.operations = operations;
    }

    protected MetricsResource() {
        this(null);
    }

    /** One value a line. */
    @GET
    public String get() {
        return operations
                .metrics()
                .orElseThrow(() -> new NotFoundException("NOT_FOUND", "object", "metrics", "id", ""));
    }
}

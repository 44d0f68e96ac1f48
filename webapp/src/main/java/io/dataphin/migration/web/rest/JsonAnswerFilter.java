package io.dataphin.migration.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Turns answers into JSON by Jackson before the server looks for somebody who writes them. A body writer of ours would compete with the
 * server's own JSON provider, which claims every type; who wins is a matter of the order in which they were found.
 */
@Provider
@ApplicationScoped
public class JsonAnswerFilter implements ContainerResponseFilter {

    static final String PROBLEM_JSON = "application/problem+json";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        if (response.getEntity() instanceof ApiJson answer) {
            response.setEntity(
                    JsonFormat.MAPPER.writeValueAsBytes(answer),
                    response.getEntityAnnotations(),
                    response.getMediaType());
        }
    }
}

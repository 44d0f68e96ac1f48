package io.dataphin.migration.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Lets only JSON of a bearable size through. A content type that is not JSON is refused even without a body: a form of a foreign page can send
 * an empty one.
 */
@Provider
@ApplicationScoped
public class RequestBodyFilter implements ContainerRequestFilter {

    /** Largest body in bytes. */
    static final int LIMIT = 1 << 20;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        if (!HttpMethod.POST.equals(context.getMethod())) {
            return;
        }
        String type = context.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type != null && !json(type)) {
            throw ProblemException.unsupportedMediaType();
        }
        // counted while reading: a chunked body does not say how long it is
        byte[] body =
                context.getLength() > LIMIT ? null : context.getEntityStream().readNBytes(LIMIT + 1);
        if (body == null || body.length > LIMIT) {
            throw ProblemException.bodyTooLarge();
        }
        if (type == null && body.length > 0) {
            throw ProblemException.unsupportedMediaType();
        }
        context.setEntityStream(new ByteArrayInputStream(body));
    }

    private static boolean json(String header) {
        try {
            MediaType type = MediaType.valueOf(header);
            String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
            return type.getType().equalsIgnoreCase("application")
                    && type.getSubtype().equalsIgnoreCase("json")
                    && charset.equalsIgnoreCase("utf-8");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

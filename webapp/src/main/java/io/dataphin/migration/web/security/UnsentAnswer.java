package io.dataphin.migration.web.security;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.error.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An answer that was begun and of which nothing has been sent. */
public final class UnsentAnswer {

    private static final Set<String> OF_THE_BODY =
            Set.of("content-type", "content-length", "content-disposition", "content-language");

    private UnsentAnswer() {}

    /**
     * Refuses a file: with a page of its own before the file has begun; after that the connection breaks, so that nobody takes a half file for a whole one.
     *
     * @throws IOException when the file has begun
     */
    public static void refuse(HttpServletResponse response, MigrationException refusal) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("the file could not be written to its end", refusal);
        }
        takeBack(response);
        response.sendError(
                refusal instanceof NotFoundException
                        ? HttpServletResponse.SC_NOT_FOUND
                        : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /**
     * Takes back what was begun, a file perhaps; the headers of every answer, those for security and the session cookie among them, stay.
     *
     * @throws IllegalStateException when something was sent
     */
    public static void takeBack(HttpServletResponse response) {
        Map<String, List<String>> kept = response.getHeaderNames().stream()
                .filter(name -> !OF_THE_BODY.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> List.copyOf(response.getHeaders(name))));
        response.reset();
        kept.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }
}

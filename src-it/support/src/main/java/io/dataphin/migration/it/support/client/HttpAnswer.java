package io.dataphin.migration.it.support.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * What came back.
 *
 * @param status HTTP status
 * @param headers its headers
 * @param body its body as text, empty when there is none
 */
public record HttpAnswer(int status, HttpHeaders headers, String body) {

    /**
     * The body as a tree.
     *
     * @return the tree
     * @throws AssertionError when it is no JSON
     */
    public JsonNode json() {
        return Json.read(body);
    }

    /**
     * The stable code of a problem.
     *
     * @return the code; empty when the answer is no problem
     */
    public String code() {
        return json().path("code").asText();
    }

    /**
     * A header.
     *
     * @param name its name, in any case
     * @return the first value of it
     */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Status and body, for messages. */
    @Override
    public String toString() {
        return status + " " + body;
    }
}

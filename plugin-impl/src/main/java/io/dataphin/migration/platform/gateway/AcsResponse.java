package io.dataphin.migration.platform.gateway;

import java.net.http.HttpHeaders;

/**
 * What came back, not yet understood.
 *
 * @param status HTTP status
 * @param headers headers
 * @param body whole body, perhaps empty
 */
public record AcsResponse(int status, HttpHeaders headers, byte[] body) {

    /** First value of a header; empty text when there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}

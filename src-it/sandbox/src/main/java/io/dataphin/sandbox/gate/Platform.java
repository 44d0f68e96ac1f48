package io.dataphin.sandbox.gate;

import io.dataphin.sandbox.acs.GatewayRefusal;
import io.dataphin.sandbox.http.Answer;
import io.dataphin.sandbox.http.Exchange;

/** One of the two faked platforms, as the gate in front of it sees it. */
public interface Platform {
    /** {@code DATAPHIN} or {@code VERVERICA}. */
    String name();

    /** Reads what the request is about; never fails, whatever was sent. */
    CallFacts describe(Exchange exchange);

    /**
     * Checks the signature, then the rate.
     *
     * @throws GatewayRefusal when the request is not to be processed
     * @throws ThrottledException when the key is over its rate
     */
    void admit(Exchange exchange, CallFacts facts);

    /**
     * Does what the request asks for.
     *
     * @throws GatewayRefusal when the gateway would not pass it on
     */
    Answer process(Exchange exchange, CallFacts facts, String requestId);

    /** An error in the gateway's shape. */
    Answer gatewayError(int status, String code, String message, String requestId);

    /** An error in the platform's own shape, HTTP 200. */
    Answer businessError(String code, String message, String requestId);

    /**
     * The refusal of a call that came too fast.
     *
     * @param retryAfterMillis null leaves the header out
     */
    Answer throttled(Long retryAfterMillis, String requestId);
}

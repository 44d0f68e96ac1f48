package io.dataphin.sandbox;

import io.dataphin.sandbox.gate.CallFacts;
import io.dataphin.sandbox.gate.Platform;
import io.dataphin.sandbox.http.Answer;
import io.dataphin.sandbox.http.Exchange;
import io.dataphin.sandbox.http.Json;

/** Answers what neither platform would: such calls are logged too, since a client that makes them is wrong. */
final class UnknownPlatform implements Platform {
    @Override
    public String name() {
        return "UNKNOWN";
    }

    @Override
    public CallFacts describe(Exchange exchange) {
        String action = exchange.header("x-acs-action");
        return CallFacts.ofAction(
                action == null ? "" : action, !exchange.method().equals("GET"));
    }

    @Override
    public void admit(Exchange exchange, CallFacts facts) {
        // anybody may be told that there is nothing
    }

    @Override
    public Answer process(Exchange exchange, CallFacts facts, String requestId) {
        return gatewayError(404, "InvalidApi.NotFound", "Specified api is not found.", requestId);
    }

    @Override
    public Answer gatewayError(int status, String code, String message, String requestId) {
        return Answer.json(
                status,
                code,
                Json.object().put("RequestId", requestId).put("Code", code).put("Message", message));
    }

    @Override
    public Answer businessError(String code, String message, String requestId) {
        return gatewayError(404, code, message, requestId);
    }

    @Override
    public Answer throttled(Long retryAfterMillis, String requestId) {
        return gatewayError(429, "Throttling.User", "Request was denied due to user flow control.", requestId);
    }
}

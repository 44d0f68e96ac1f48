package io.dataphin.sandbox.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.gate.CallFacts;
import io.dataphin.sandbox.http.Exchange;
import io.dataphin.sandbox.http.Json;

/** A fault that somebody has set: which calls it hits, how often, and what it does to them. */
public final class Fault {
    private static final long POLL_MILLIS = 50;

    private final String id;
    private final JsonNode spec;
    private final FaultKind kind;
    private final String platform;
    private final String action;
    private final String match;
    private final int times;
    private final int skip;
    private int matched;
    private int hits;
    private int holding;
    private boolean released;

    /**
     * A fault as the control API describes it.
     *
     * @throws IllegalArgumentException when the kind is unknown
     */
    Fault(String id, JsonNode spec) {
        this.id = id;
        this.spec = spec;
        this.kind = FaultKind.valueOf(spec.path("kind").asText());
        this.platform = Json.text(spec, "platform");
        this.action = Json.text(spec, "action");
        this.match = Json.text(spec, "match");
        this.times = spec.path("times").asInt(1);
        this.skip = spec.path("after").asInt(0);
    }

    String id() {
        return id;
    }

    /** What it does. */
    public FaultKind kind() {
        return kind;
    }

    /** HTTP status of an {@link FaultKind#ERROR}. */
    public int status() {
        return spec.path("status").asInt(503);
    }

    /** Error code to answer with. */
    public String code(String fallback) {
        return spec.path("code").asText(fallback);
    }

    /** Error text to answer with. */
    public String message() {
        return spec.path("message").asText("a fault was set in the sandbox");
    }

    /** Request id of an {@link FaultKind#ERROR} or {@link FaultKind#BUSINESS_ERROR}. */
    public String requestId(String fallback) {
        return spec.path("requestId").asText(fallback);
    }

    /** Body of an {@link FaultKind#ERROR}, as it is, instead of the platform's JSON; null = the platform's. */
    public String body() {
        return spec.hasNonNull("body") ? spec.path("body").asText() : null;
    }

    /** Which objects of the answer an {@link FaultKind#ALTERED} changes: those with a field of that name. */
    public String having() {
        return spec.path("having").asText();
    }

    /** Names and values that these objects get. */
    public ObjectNode fields() {
        return spec.path("fields") instanceof ObjectNode fields ? fields : Json.object();
    }

    /** Length of a {@link FaultKind#DELAY} in milliseconds. */
    public long delayMillis() {
        return spec.path("delayMillis").asLong(0);
    }

    /** What a {@link FaultKind#THROTTLE} asks the client to wait; null = it does not say. */
    public Long retryAfterMillis() {
        return spec.hasNonNull("retryAfterSeconds")
                ? Long.valueOf(Math.round(spec.path("retryAfterSeconds").asDouble() * 1000))
                : null;
    }

    /** Whether this call is hit; a hit is counted. */
    synchronized boolean hit(String calledPlatform, CallFacts facts) {
        if (released || !concerns(calledPlatform, facts) || (times >= 0 && hits >= times)) {
            return false;
        }
        if (matched++ < skip) {
            return false;
        }
        hits++;
        return true;
    }

    /**
     * Keeps the calling thread until the fault is removed or the client leaves.
     *
     * @return whether the client is still there
     */
    public boolean hold(Exchange exchange) {
        synchronized (this) {
            holding++;
        }
        try {
            while (!awaitRelease()) {
                if (exchange.clientGone()) {
                    return false;
                }
            }
            return !exchange.clientGone();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            synchronized (this) {
                holding--;
            }
        }
    }

    /** Ends the fault and every hold of it. */
    synchronized void release() {
        released = true;
        notifyAll();
    }

    synchronized ObjectNode toJson() {
        ObjectNode json = spec.deepCopy();
        return json.put("id", id).put("hits", hits).put("holding", holding);
    }

    private synchronized boolean awaitRelease() throws InterruptedException {
        if (!released) {
            wait(POLL_MILLIS);
        }
        return released;
    }

    private boolean concerns(String calledPlatform, CallFacts facts) {
        return (platform == null || platform.equals(calledPlatform))
                && (action == null || action.equals("*") || action.equals(facts.action()))
                && (match == null || facts.concerns(match));
    }
}

package io.dataphin.sandbox.calls;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.gate.CallFacts;
import io.dataphin.sandbox.http.Answer;
import io.dataphin.sandbox.http.Json;
import java.time.Instant;

/** One call in the log: known from its arrival, completed when it is answered, reset or dropped. */
public final class Call {
    private final long seq;
    private final Instant at;
    private final String platform;
    private final String method;
    private final String path;
    private final CallFacts facts;
    private Integer status;
    private String code;
    private String requestId;
    private boolean inFlight = true;

    Call(long seq, Instant at, String platform, String method, String path, CallFacts facts) {
        this.seq = seq;
        this.at = at;
        this.platform = platform;
        this.method = method;
        this.path = path;
        this.facts = facts;
    }

    /** Notes how the call ended. */
    public synchronized void complete(Answer answer, String answeredRequestId) {
        status = answer.isReset() ? null : answer.status();
        code = answer.code();
        requestId = answeredRequestId;
        inFlight = false;
    }

    long seq() {
        return seq;
    }

    String key() {
        return platform + "/" + facts.action();
    }

    boolean matches(String wantedPlatform, String wantedAction) {
        return (wantedPlatform == null || wantedPlatform.equals(platform))
                && (wantedAction == null || wantedAction.equals(facts.action()));
    }

    synchronized boolean throttled() {
        return status != null && status == 429;
    }

    synchronized boolean failed() {
        return !inFlight && !"OK".equals(code) && !throttled();
    }

    synchronized ObjectNode toJson() {
        return Json.object()
                .put("seq", seq)
                .put("at", at.toString())
                .put("platform", platform)
                .put("action", facts.action())
                .put("method", method)
                .put("path", path)
                .put("status", status)
                .put("code", code)
                .put("requestId", requestId)
                .put("opUserId", facts.opUserId())
                .put("write", facts.write())
                .put("inFlight", inFlight)
                .put("name", facts.name())
                .put("fileId", facts.fileId())
                .put("migrationKey", facts.migrationKey())
                .put("deploymentId", facts.deploymentId());
    }
}

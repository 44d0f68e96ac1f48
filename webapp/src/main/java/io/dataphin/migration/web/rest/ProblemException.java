package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.engine.Obstacle;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.web.security.PasswordVerdict;
import java.time.Duration;

/** A call is refused before it reaches a service. */
class ProblemException extends RuntimeException {

    private static final Duration STREAMS_WAIT = Duration.ofSeconds(30);
    private static final Duration NOT_READY_WAIT = Duration.ofSeconds(10);

    private final int status;
    private final String code;
    private final transient Message detail;
    private final Duration retryAfter;

    private ProblemException(int status, String code, Message detail, Duration retryAfter) {
        super(code + ' ' + detail.parameters());
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    /** The body is not what the call takes. */
    static ProblemException invalidBody(Message detail) {
        return new ProblemException(400, "INVALID_BODY", detail, null);
    }

    /**
     * A query parameter or header is not what the call takes.
     *
     * @param name name of the parameter or header
     * @param problem last part of the text's key
     */
    static ProblemException invalidParameter(String name, String problem) {
        Message detail = Message.of("rest.parameter." + problem, "parameter", Shortened.of(name));
        return new ProblemException(400, "INVALID_PARAMETER", detail, null);
    }

    /** Nobody, or somebody else than claimed. */
    static ProblemException unauthenticated() {
        return new ProblemException(401, "UNAUTHENTICATED", Message.of("rest.unauthenticated"), null);
    }

    /** The access token is not to be believed, or there is none. */
    static ProblemException noAccessToken() {
        return new ProblemException(401, "UNAUTHENTICATED", Message.of("rest.no-access-token"), null);
    }

    /** The access token gives no role of ours. */
    static ProblemException noRole() {
        return new ProblemException(403, "NO_PERMISSION", Message.of("rest.no-role"), null);
    }

    /** The access token does not say who the person is in Dataphin. */
    static ProblemException noUserId() {
        return new ProblemException(403, "NO_PERMISSION", Message.of("rest.no-user-id"), null);
    }

    /** The provider's keys cannot be had. */
    static ProblemException providerAway() {
        return new ProblemException(503, "PROVIDER_UNAVAILABLE", Message.of("rest.provider-away"), NOT_READY_WAIT);
    }

    /** A page of another host sent the call. */
    static ProblemException foreignOrigin() {
        return new ProblemException(403, "NO_PERMISSION", Message.of("rest.foreign-origin"), null);
    }

    /** No such address or object. */
    static ProblemException notFound() {
        return new ProblemException(404, "NOT_FOUND", Message.of("rest.not-found"), null);
    }

    /** The body is over the limit. */
    static ProblemException bodyTooLarge() {
        return new ProblemException(413, "BODY_TOO_LARGE", Message.of("rest.body.too-large"), null);
    }

    /** The body is not JSON by its declared type. */
    static ProblemException unsupportedMediaType() {
        return new ProblemException(415, "UNSUPPORTED_MEDIA_TYPE", Message.of("rest.unsupported-media-type"), null);
    }

    /** Too many failed sign-ins. */
    static ProblemException tooManyAttempts(PasswordVerdict.TooManyAttempts verdict) {
        Message detail = Message.of("rest.too-many-attempts", "seconds", Long.toString(verdict.seconds()));
        return new ProblemException(429, "TOO_MANY_ATTEMPTS", detail, verdict.retryAfter());
    }

    /** This node serves as many event streams as it can. */
    static ProblemException tooManyStreams() {
        return new ProblemException(503, "TOO_MANY_STREAMS", Message.of("rest.too-many-streams"), STREAMS_WAIT);
    }

    /** The work has not begun. */
    static ProblemException notReady(Obstacle obstacle) {
        return new ProblemException(503, "NOT_READY", Message.of("rest.not-ready." + obstacle.name()), NOT_READY_WAIT);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Message detail() {
        return detail;
    }

    /** When to try again; null when it makes no difference. */
    Duration retryAfter() {
        return retryAfter;
    }
}

package io.dataphin.migration.platform.gateway;

import io.dataphin.migration.platform.gateway.FaultCodes.Fault;
import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.error.ThrottledException;
import java.time.Duration;

/**
 * One gateway, called with one key: signs a request, sends it, reads the answer and sorts out what failed. It keeps no quota and tries nothing
 * again after a fault; that is the business of whoever runs the call. Thread-safe.
 */
public final class Gateway {

    private static final String NONCE_USED = "SignatureNonceUsed";

    private final Platform platform;
    private final AcsEndpoint endpoint;
    private final AccessKey key;
    private final FaultCodes codes;
    private final AcsTransport transport;

    /** @param codes what the platform's error codes mean */
    public Gateway(Platform platform, AcsEndpoint endpoint, AccessKey key, FaultCodes codes, AcsTransport transport) {
        this.platform = platform;
        this.endpoint = endpoint;
        this.key = key;
        this.codes = codes;
        this.transport = transport;
    }

    private record Exchange(AcsResponse response, AcsAnswer answer) {

        private boolean nonceUsed() {
            return !answer.success() && answer.code().equals(NONCE_USED);
        }
    }

    /**
     * Sends a request and reads its answer.
     *
     * @param write whether it changes something: then a lost answer leaves its outcome unknown
     * @return a success, or a refusal whose code the caller has to judge
     * @throws PlatformException when the call failed for another reason than its content
     */
    public AcsAnswer send(AcsRequest request, boolean write) {
        CallLog log = new CallLog(platform, request.action());
        try {
            AcsAnswer answer = judged(write ? exchange(request, true) : read(request), write);
            log.answered(answer);
            return answer;
        } catch (PlatformException e) {
            log.failed(e);
            throw e;
        }
    }

    /** A refusal as an exception. */
    public static PlatformException rejected(Platform platform, AcsAnswer refusal) {
        return new PlatformRejectedException(platform, refusal.said());
    }

    /**
     * What follows from a success that lacks what it must have.
     *
     * @param write whether the call was a write: then its outcome is unknown
     */
    public static PlatformException incomplete(Platform platform, AcsAnswer answer, boolean write) {
        PlatformAnswer said = answer.said();
        String why = "the answer is incomplete";
        return passing(
                platform,
                write,
                new PlatformAnswer(said.action(), said.httpStatus(), said.code(), why, said.requestId()),
                null);
    }

    /** The JDK client repeats a GET after a reset with the same nonce. The refusal of that is our own doing, so the read gets a new signature. */
    private Exchange read(AcsRequest request) {
        Exchange first = exchange(request, false);
        if (!first.nonceUsed()) {
            return first;
        }
        Exchange second = exchange(request, false);
        if (second.nonceUsed()) {
            String requestId = second.answer().requestId();
            throw unavailable(
                    new PlatformAnswer(request.action(), 0, "", "the connection was broken off", requestId), null);
        }
        return second;
    }

    private Exchange exchange(AcsRequest request, boolean write) {
        try {
            AcsResponse response = transport.send(endpoint, key, request);
            AcsAnswer answer = AnswerReader.read(request.action(), response)
                    .orElseThrow(() -> garbled(request.action(), response, write));
            return new Exchange(response, answer);
        } catch (TransportException e) {
            PlatformAnswer none = PlatformAnswer.none(request.action(), e.getMessage());
            throw e.sent() ? passing(platform, write, none, e) : unavailable(none, e);
        }
    }

    private AcsAnswer judged(Exchange exchange, boolean write) {
        AcsAnswer answer = exchange.answer();
        if (answer.success()) {
            return answer;
        }
        Fault fault = codes.of(answer);
        Duration retryAfter = RetryAfter.of(exchange.response());
        return switch (fault) {
            case THROTTLED -> throw new ThrottledException(platform, answer.said(), retryAfter);
            case BUSY -> throw new PlatformUnavailableException(platform, answer.said(), retryAfter, null);
            case UNCERTAIN -> throw passing(platform, write, answer.said(), null);
            case ACCESS -> throw new PlatformAccessException(platform, answer.said());
            case REFUSED -> answer;
        };
    }

    private PlatformException garbled(String action, AcsResponse response, boolean write) {
        String requestId = response.header("x-acs-request-id");
        String why = "the answer cannot be read";
        return passing(platform, write, new PlatformAnswer(action, response.status(), "", why, requestId), null);
    }

    private PlatformException unavailable(PlatformAnswer answer, Throwable cause) {
        return passing(platform, false, answer, cause);
    }

    private static PlatformException passing(Platform platform, boolean write, PlatformAnswer answer, Throwable cause) {
        return write
                ? new OutcomeUnknownException(platform, answer, cause)
                : new PlatformUnavailableException(platform, answer, Duration.ZERO, cause);
    }
}

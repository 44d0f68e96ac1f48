package io.dataphin.migration.acs;

import io.dataphin.migration.acs.FaultCodes.Fault;
import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.identity.CallContext;
import java.time.Duration;

/**
 * Calls one gateway with one key: keeps the call rate, signs, sends, reads the answer and sorts out what failed. Thread-safe.
 */
public final class AcsClient {

    private final Gateway gateway;
    private final AcsTransport transport;
    private final CallRate rate;
    private final ReadRetry retry;

    /** @param delay lets time pass between two tries of a read and while a place is awaited */
    public AcsClient(Gateway gateway, AcsTransport transport, RateLimiter limiter, Delay delay) {
        this.gateway = gateway;
        this.transport = transport;
        this.rate = new CallRate(gateway.platform(), limiter, delay);
        this.retry = new ReadRetry(delay);
    }

    /**
     * The other side.
     *
     * @param codes what its error codes mean
     */
    public record Gateway(Platform platform, AcsEndpoint endpoint, AccessKey key, FaultCodes codes) {}

    /**
     * Calls. Reads are tried again after passing faults when the patience allows it, writes never.
     *
     * @return a success, or a refusal whose code the caller has to judge
     * @throws PlatformException when the call failed for another reason than its content
     */
    public AcsAnswer call(AcsCall call, CallContext context) {
        return call.write() ? once(call, context) : retry.read(context.patience(), () -> once(call, context));
    }

    /** A refusal as an exception. */
    public PlatformException rejected(AcsAnswer refusal) {
        return new PlatformRejectedException(gateway.platform(), refusal.said());
    }

    /**
     * What follows from a success that lacks what it must have.
     *
     * @param write whether the call was a write: then its outcome is unknown
     */
    public PlatformException incomplete(AcsAnswer answer, boolean write) {
        PlatformAnswer said = answer.said();
        String why = "the answer is incomplete";
        return passing(
                write, new PlatformAnswer(said.action(), said.httpStatus(), said.code(), why, said.requestId()), null);
    }

    private AcsAnswer once(AcsCall call, CallContext context) {
        try {
            rate.acquire(call.action(), call.limit(), context.patience());
            if (call.write()) {
                context.beforeSend().run();
            }
            return send(call);
        } finally {
            rate.ended(call.limit());
        }
    }

    private AcsAnswer send(AcsCall call) {
        rate.sending(call.limit());
        CallTale tale = new CallTale(gateway.platform(), call.action());
        try {
            AcsResponse response = transport(call);
            AcsAnswer answer = AnswerReader.read(call.action(), response).orElseThrow(() -> garbled(call, response));
            if (!answer.success()) {
                throwUnlessRefused(call, answer, response);
            }
            tale.answered(answer);
            return answer;
        } catch (PlatformException e) {
            tale.failed(e);
            throw e;
        }
    }

    private AcsResponse transport(AcsCall call) {
        try {
            return transport.send(gateway.endpoint(), gateway.key(), call.request());
        } catch (TransportException e) {
            PlatformAnswer none = PlatformAnswer.none(call.action(), e.getMessage());
            throw e.sent()
                    ? passing(call.write(), none, e)
                    : new PlatformUnavailableException(gateway.platform(), none, Duration.ZERO, e);
        }
    }

    private void throwUnlessRefused(AcsCall call, AcsAnswer answer, AcsResponse response) {
        Fault fault = gateway.codes().of(answer.code(), response.status());
        Duration retryAfter = RetryAfter.of(response);
        switch (fault) {
            case THROTTLED -> {
                rate.pause(call.limit(), retryAfter.isZero() ? RetryAfter.UNSAID : retryAfter);
                throw new PlatformUnavailableException(gateway.platform(), answer.said(), retryAfter, null);
            }
            case BUSY -> throw new PlatformUnavailableException(gateway.platform(), answer.said(), retryAfter, null);
            case UNCERTAIN -> throw passing(call.write(), answer.said(), null);
            case ACCESS -> throw new PlatformAccessException(gateway.platform(), answer.said());
            case REFUSED -> {
                // the caller judges it
            }
        }
    }

    private PlatformException garbled(AcsCall call, AcsResponse response) {
        PlatformAnswer answer = new PlatformAnswer(
                call.action(), response.status(), "", "the answer cannot be read", response.header("x-acs-request-id"));
        return passing(call.write(), answer, null);
    }

    private PlatformException passing(boolean write, PlatformAnswer answer, Throwable cause) {
        return write
                ? new OutcomeUnknownException(gateway.platform(), answer, cause)
                : new PlatformUnavailableException(gateway.platform(), answer, Duration.ZERO, cause);
    }
}

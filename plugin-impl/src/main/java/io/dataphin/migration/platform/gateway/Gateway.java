package io.dataphin.migration.platform.gateway;

import io.dataphin.migration.api.error.ClockOffException;
import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.error.ThrottledException;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the calls of one platform through its REST clients and sorts out what failed. It keeps no quota and tries nothing again after a fault; that
 * is the business of whoever runs the call. Thread-safe.
 */
public final class Gateway {

    private static final String NONCE_USED = "SignatureNonceUsed";

    private final Platform platform;
    private final FaultCodes codes;
    private final PlatformClocks clocks;

    /**
     * A gateway.
     *
     * @param codes what the platform's error codes mean
     * @param clocks are told the times of the answers
     */
    public Gateway(Platform platform, FaultCodes codes, PlatformClocks clocks) {
        this.platform = platform;
        this.codes = codes;
        this.clocks = clocks;
    }

    /**
     * Makes a call.
     *
     * @param write whether it changes something: then a lost answer leaves its outcome unknown
     * @param request calls the REST client once
     * @return a success, or a refusal whose code the caller has to judge
     * @throws PlatformException when the call failed for another reason than its content
     */
    public <B> Answer<B> send(String action, boolean write, Supplier<Answer<B>> request) {
        CallLog log = new CallLog(platform, action);
        try {
            Answer<B> answer = write ? exchange(action, true, request) : read(action, request);
            log.answered(answer.success(), answer.said());
            return answer;
        } catch (PlatformException e) {
            log.failed(e);
            throw e;
        }
    }

    /** A refusal as an exception. */
    public static PlatformException rejected(Platform platform, Answer<?> refusal) {
        return new PlatformRejectedException(platform, refusal.said());
    }

    /**
     * What follows from a success that lacks what it must have.
     *
     * @param write whether the call was a write: then its outcome is unknown
     */
    public static PlatformException incomplete(Platform platform, Answer<?> answer, boolean write) {
        PlatformAnswer said = answer.said();
        String why = "the answer is incomplete";
        return passing(
                platform,
                write,
                new PlatformAnswer(said.action(), said.httpStatus(), said.code(), why, said.requestId()),
                Duration.ZERO,
                null);
    }

    /** The JDK's client repeats a GET after a reset with the same nonce. The refusal of that is our own doing, so the read gets a new signature. */
    private <B> Answer<B> read(String action, Supplier<Answer<B>> request) {
        try {
            return exchange(action, false, request);
        } catch (PlatformUnavailableException first) {
            if (!nonceUsed(first)) {
                throw first;
            }
        }
        try {
            return exchange(action, false, request);
        } catch (PlatformUnavailableException second) {
            throw nonceUsed(second) ? brokenOff(second.answer()) : second;
        }
    }

    private static boolean nonceUsed(PlatformException fault) {
        return fault.answer().code().equals(NONCE_USED);
    }

    private PlatformException brokenOff(PlatformAnswer said) {
        String why = "the connection was broken off";
        return passing(
                platform, false, new PlatformAnswer(said.action(), 0, "", why, said.requestId()), Duration.ZERO, null);
    }

    private <B> Answer<B> exchange(String action, boolean write, Supplier<Answer<B>> request) {
        try {
            Answer<B> answer = request.get();
            if (answer == null) {
                throw garbled(action, write, "");
            }
            return judged(answer.to(action, answer.body()), write);
        } catch (GatewayErrorException error) {
            return judged(error.answer().<B>to(action, null), write);
        } catch (ProcessingException e) {
            throw failed(action, write, e);
        }
    }

    private <B> Answer<B> judged(Answer<B> answer, boolean write) {
        if (answer.date() != null) {
            clocks.told(platform, answer.date());
        }
        if (answer.success()) {
            clocks.accepted(platform);
            return answer;
        }
        return switch (codes.of(answer.said(), answer.innerStatus())) {
            case THROTTLED -> throw new ThrottledException(platform, answer.said(), answer.retryAfter());
            case BUSY -> throw passing(platform, false, answer.said(), answer.retryAfter(), null);
            case UNCERTAIN -> throw passing(platform, write, answer.said(), Duration.ZERO, null);
            case CLOCK -> throw clockOff(answer.said());
            case ACCESS -> throw new PlatformAccessException(platform, answer.said());
            case REFUSED -> answer;
        };
    }

    private PlatformException clockOff(PlatformAnswer said) {
        clocks.refused(platform);
        return new ClockOffException(platform, said, clocks.behind(platform));
    }

    private PlatformException failed(String action, boolean write, ProcessingException failure) {
        Optional<TransportException> lost = cause(failure, TransportException.class);
        if (lost.isPresent() && lost.get() instanceof HostNotAllowedException) {
            // waiting would change nothing
            return new PlatformRejectedException(
                    platform, PlatformAnswer.none(action, lost.get().getMessage()));
        }
        if (lost.isPresent()) {
            PlatformAnswer none = PlatformAnswer.none(action, lost.get().getMessage());
            return passing(platform, write && lost.get().sent(), none, Duration.ZERO, lost.get());
        }
        String requestId = cause(failure, GarbledAnswerException.class)
                .map(GarbledAnswerException::requestId)
                .orElse("");
        return garbled(action, write, requestId);
    }

    private static <E> Optional<E> cause(Throwable failure, Class<E> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (wanted.isInstance(cause)) {
                return Optional.of(wanted.cast(cause));
            }
        }
        return Optional.empty();
    }

    private PlatformException garbled(String action, boolean write, String requestId) {
        PlatformAnswer said = new PlatformAnswer(action, 200, "", "the answer cannot be read", requestId);
        return passing(platform, write, said, Duration.ZERO, null);
    }

    private static PlatformException passing(
            Platform platform, boolean unknown, PlatformAnswer answer, Duration retryAfter, Throwable cause) {
        return unknown
                ? new OutcomeUnknownException(platform, answer, cause)
                : new PlatformUnavailableException(platform, answer, retryAfter, cause);
    }
}

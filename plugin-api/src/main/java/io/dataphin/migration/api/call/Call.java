package io.dataphin.migration.api.call;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One request to a platform, ready to be sent. A port of {@code api.spi} hands it out; whoever runs it first gets a place in its quota.
 *
 * @param <A> what the answer means
 */
public final class Call<A> {

    /** What a call does at the platform. */
    public enum Kind {
        /** Changes nothing; may be sent again. */
        READ,
        /** Changes something; is sent once (D7). */
        WRITE
    }

    private final String action;
    private final Kind kind;
    private final Bucket bucket;
    private final Duration timeout;
    private final Supplier<A> sender;

    private Call(String action, Kind kind, Bucket bucket, Duration timeout, Supplier<A> sender) {
        this.action = Objects.requireNonNull(action);
        this.kind = kind;
        this.bucket = Objects.requireNonNull(bucket);
        this.timeout = Objects.requireNonNull(timeout);
        this.sender = Objects.requireNonNull(sender);
    }

    /**
     * A call that changes nothing.
     *
     * @param action the platform's own name of the operation
     * @param timeout longest time until the whole answer is there
     * @param sender sends the request once
     */
    public static <A> Call<A> read(String action, Bucket bucket, Duration timeout, Supplier<A> sender) {
        return new Call<>(action, Kind.READ, bucket, timeout, sender);
    }

    /**
     * A call that changes something.
     *
     * @param action the platform's own name of the operation
     * @param timeout longest time until the whole answer is there
     * @param sender sends the request once; nothing below it repeats it
     */
    public static <A> Call<A> write(String action, Bucket bucket, Duration timeout, Supplier<A> sender) {
        return new Call<>(action, Kind.WRITE, bucket, timeout, sender);
    }

    /** The platform's own name of the operation, e.g. {@code CreateStreamTask}. */
    public String action() {
        return action;
    }

    /** Whether it changes something. */
    public Kind kind() {
        return kind;
    }

    /** The quota that it counts against. */
    public Bucket bucket() {
        return bucket;
    }

    /** Longest time until the whole answer is there; a write may still take effect a little later. */
    public Duration timeout() {
        return timeout;
    }

    /** The same call with a further meaning of its answer. */
    public <B> Call<B> map(Function<? super A, ? extends B> meaning) {
        return new Call<>(action, kind, bucket, timeout, () -> meaning.apply(sender.get()));
    }

    /**
     * Sends the request once and waits for the answer. Takes no place in the quota: that is the caller's business.
     *
     * @throws io.dataphin.migration.api.error.PlatformUnavailableException in a passing fault; a write was certainly not done then
     * @throws io.dataphin.migration.api.error.OutcomeUnknownException when the answer to a write was lost
     * @throws io.dataphin.migration.api.error.PlatformAccessException when the platform refuses the key or the user
     * @throws io.dataphin.migration.api.error.PlatformRejectedException when the platform refuses the content
     */
    public A send() {
        return sender.get();
    }

    @Override
    public String toString() {
        return action;
    }
}

package io.dataphin.migration.acs;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.ThrottledException;
import io.dataphin.migration.api.identity.CallContext;
import java.time.Duration;

/** Calls one gateway and keeps the call rate. Thread-safe. */
public final class AcsClient {

    private final Platform platform;
    private final Gateway gateway;
    private final CallRate rate;
    private final ReadRetry retry;

    /** @param delay lets time pass between two tries of a read and while a place is awaited */
    public AcsClient(Platform platform, Gateway gateway, RateLimiter limiter, Delay delay) {
        this.platform = platform;
        this.gateway = gateway;
        this.rate = new CallRate(platform, limiter, delay);
        this.retry = new ReadRetry(delay);
    }

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
        return Gateway.rejected(platform, refusal);
    }

    /**
     * What follows from a success that lacks what it must have.
     *
     * @param write whether the call was a write: then its outcome is unknown
     */
    public PlatformException incomplete(AcsAnswer answer, boolean write) {
        return Gateway.incomplete(platform, answer, write);
    }

    private AcsAnswer once(AcsCall call, CallContext context) {
        try {
            rate.acquire(call.action(), call.limit(), context.patience());
            if (call.write()) {
                context.beforeSend().run();
            }
            rate.sending(call.limit());
            return gateway.send(call.request(), call.write());
        } catch (ThrottledException e) {
            Duration asked = e.retryAfter();
            rate.pause(call.limit(), asked.isZero() ? RetryAfter.UNSAID : asked);
            throw e;
        } finally {
            rate.ended(call.limit());
        }
    }
}

package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.ClockOffException;
import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.error.ThrottledException;
import io.dataphin.migration.flow.simulation.Chaos.Disturbance;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The way to the platforms: counts calls against their quotas as they do, and lets calls go wrong. */
final class Wire {

    static final Duration TIMEOUT = Duration.ofSeconds(10);
    /** A write that timed out may take effect so much later. */
    static final Duration SETTLING = Duration.ofSeconds(5);

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Timeline time;
    private final Chaos chaos;
    private final Story story;
    private final Map<String, Deque<Long>> sentByBucket = new HashMap<>();
    private final Map<String, Integer> countByBucket = new HashMap<>();
    private String overrun;
    private int sent;
    private int answers;

    Wire(Timeline time, Chaos chaos, Story story) {
        this.time = time;
        this.chaos = chaos;
        this.story = story;
    }

    /** Makes unique request ids. */
    String requestId() {
        return "r" + answers++;
    }

    <A> Call<A> read(String action, Bucket bucket, Supplier<A> answer) {
        return Call.read(action, bucket, TIMEOUT, () -> {
            arrive(action, bucket);
            passOrRefuse(action, bucket);
            A given = answer.get();
            story.tell(() -> action + " -> " + shortened(given));
            return given;
        });
    }

    <A> Call<A> write(String action, Bucket bucket, Supplier<A> effect) {
        return Call.write(action, bucket, TIMEOUT, () -> {
            arrive(action, bucket);
            passOrRefuse(action, bucket);
            return doWrite(action, bucket, effect);
        });
    }

    private <A> A doWrite(String action, Bucket bucket, Supplier<A> effect) {
        if (chaos.strikes(Disturbance.LATE)) {
            Duration later = chaos.between(0, TIMEOUT.plus(SETTLING).toMillis());
            story.tell(() -> action + " -> answer lost, takes effect in " + later);
            time.after(later, () -> takeEffectLate(action, effect));
            throw lost(action, bucket);
        }
        if (chaos.strikes(Disturbance.LOST, 0.5)) {
            story.tell(() -> action + " -> lost on the way there");
            throw lost(action, bucket);
        }
        A answer = effect.get();
        if (chaos.strikes(Disturbance.LOST, 0.5)) {
            story.tell(() -> action + " -> " + answer + ", but the answer is lost");
            throw lost(action, bucket);
        }
        if (chaos.strikes(Disturbance.DEFECT, 0.3)) {
            story.tell(() -> action + " -> " + answer + ", but it meets a defect of ours");
            throw new IllegalStateException("a planned defect");
        }
        story.tell(() -> action + " -> " + answer);
        return answer;
    }

    private void takeEffectLate(String action, Supplier<?> effect) {
        Object answer;
        try {
            answer = effect.get();
        } catch (PlatformRejectedException e) {
            answer = e.getMessage();
        }
        Object said = answer;
        story.tell(() -> action + " takes effect late -> " + said);
    }

    private void arrive(String action, Bucket bucket) {
        sent++;
        Deque<Long> window = sentByBucket.computeIfAbsent(bucket.name(), any -> new ArrayDeque<>());
        while (!window.isEmpty() && time.now() - window.peek() >= SECOND) {
            window.remove();
        }
        if (window.size() >= (int) bucket.perSecond()) {
            overrun = action + " at " + time.now() / 1e9 + " s is one too many in a second of " + bucket;
            story.tell(() -> action + " -> QUOTA EXCEEDED");
            throw throttled(action, bucket, Duration.ofSeconds(1));
        }
        window.add(time.now());
        countByBucket.merge(bucket.name(), 1, Integer::sum);
    }

    private void passOrRefuse(String action, Bucket bucket) {
        if (chaos.strikes(Disturbance.BUSY)) {
            if (chaos.random().nextBoolean()) {
                story.tell(() -> action + " -> the clock is off");
                throw new ClockOffException(
                        bucket.platform(), answer(action, 400, "InvalidTimeStamp.Expired"), Optional.empty());
            }
            story.tell(() -> action + " -> busy");
            throw new PlatformUnavailableException(
                    bucket.platform(), answer(action, 503, "DPN.System.Busy"), retryAfter(), null);
        }
        if (chaos.strikes(Disturbance.THROTTLED, 0.5)) {
            story.tell(() -> action + " -> throttled");
            throw throttled(action, bucket, retryAfter());
        }
        if (chaos.strikes(Disturbance.REFUSED, 0.1)) {
            story.tell(() -> action + " -> refused");
            throw rejected(action, bucket, "DPN.Odd");
        }
        if (chaos.strikes(Disturbance.DEFECT, 0.1)) {
            story.tell(() -> action + " -> meets a defect of ours");
            throw new StackOverflowError("a planned defect");
        }
    }

    private Duration retryAfter() {
        return chaos.random().nextBoolean() ? Duration.ZERO : chaos.between(100, 5000);
    }

    private static ThrottledException throttled(String action, Bucket bucket, Duration retryAfter) {
        return new ThrottledException(bucket.platform(), answer(action, 429, "Throttling.User"), retryAfter);
    }

    private static OutcomeUnknownException lost(String action, Bucket bucket) {
        return new OutcomeUnknownException(bucket.platform(), PlatformAnswer.none(action, "connection reset"), null);
    }

    /** The platform does not take the content. */
    static PlatformRejectedException rejected(String action, Bucket bucket, String code) {
        return new PlatformRejectedException(bucket.platform(), answer(action, 200, code));
    }

    private static PlatformAnswer answer(String action, int status, String code) {
        return new PlatformAnswer(action, status, code, "no", "r");
    }

    private static String shortened(Object answer) {
        String text = String.valueOf(answer);
        return text.length() > 160 ? text.substring(0, 160) + "..." : text;
    }

    /** All calls that were sent. */
    int sent() {
        return sent;
    }

    /** Calls that were sent and counted, by the name of their bucket. */
    Map<String, Integer> sentByBucket() {
        return countByBucket;
    }

    /** The last call that exceeded a quota; null when none did. */
    String overrun() {
        return overrun;
    }
}

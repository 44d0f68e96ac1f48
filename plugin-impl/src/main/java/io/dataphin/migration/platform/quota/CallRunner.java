package io.dataphin.migration.platform.quota;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.call.PagedList;
import io.dataphin.migration.api.error.CallRateExceededException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.error.ThrottledException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Runs calls whose answers a person waits for: takes the next place of the quota and sits out the wait for it. Reads are tried again after passing
 * faults, writes never. Thread-safe.
 */
public final class CallRunner implements AutoCloseable {

    /** Longest time that a person waits for a place. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
    /** Longest pause between two tries. */
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    /** Tries of a read in all. */
    static final int TRIES = 3;

    /** Most pages that are read without looking at them in between: a total may be wrong. */
    private static final int MOST_PAGES = 100;

    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final Duration UNSAID = Duration.ofSeconds(1);

    private final Quota quota;
    private final Delay delay;
    private final SideBySide pages;

    /**
     * @param delay lets time pass
     * @param threads for the pages of long lists, which are read side by side
     */
    public CallRunner(Quota quota, Delay delay, ThreadFactory threads) {
        this.quota = quota;
        this.delay = delay;
        this.pages = new SideBySide(threads);
    }

    /**
     * Sends a call and gives back its answer.
     *
     * @throws CallRateExceededException when no place is free soon enough; nothing was sent
     * @throws io.dataphin.migration.api.error.PlatformException as {@link Call#send} does
     */
    public <A> A run(Call<A> call) {
        return run(call, TRIES);
    }

    /** As {@link #run}, but without a second try: for what a person need not wait for. */
    public <A> A once(Call<A> call) {
        return run(call, 1);
    }

    private <A> A run(Call<A> call, int tries) {
        for (int done = 1; ; done++) {
            try {
                waitForPlace(call);
                return call.send();
            } catch (CallRateExceededException e) {
                throw e;
            } catch (PlatformUnavailableException e) {
                if (e instanceof ThrottledException) {
                    quota.postpone(call.bucket(), e.retryAfter().isZero() ? UNSAID : e.retryAfter());
                }
                if (call.kind() == Call.Kind.WRITE || done == tries || !delay.pass(pause(done, e.retryAfter()))) {
                    throw e;
                }
            }
        }
    }

    /**
     * Reads a list to its end, each item once: the first page, then the others side by side as far as the platform says how many there are.
     *
     * @param call the call for a page, from 1
     * @param id tells items apart
     */
    public <A> List<A> all(IntFunction<Call<Page<A>>> call, Function<A, String> id) {
        PagedList<A> list = PagedList.begin();
        int size = 0;
        while (!list.complete()) {
            int from = list.next();
            int to = from == 1 ? 1 : lastPage(list, size);
            for (Page<A> page : pages.calls(from, to, number -> run(call.apply(number)))) {
                size = page.size();
                int restarts = list.restarts();
                list = list.with(page, id);
                if (list.complete() || list.restarts() > restarts) {
                    break;
                }
            }
        }
        return list.all();
    }

    /** The last page that is read together with the next one. */
    private static int lastPage(PagedList<?> list, int size) {
        long last = list.total() == null ? 0 : (list.total() + size - 1) / size;
        return (int) Math.min(Math.max(list.next(), last), (long) list.next() + MOST_PAGES - 1);
    }

    /**
     * Asks for any number of names in calls that take only so many, one after the other.
     *
     * @param names each is asked for once; without any no call is made
     * @param most names that one call takes
     * @param call the call for some of the names
     * @return the answers, in the order of the names
     */
    public <N, A> List<A> parts(Collection<N> names, int most, Function<List<N>, Call<A>> call) {
        List<N> distinct = List.copyOf(new LinkedHashSet<>(names));
        List<A> answers = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += most) {
            answers.add(run(call.apply(distinct.subList(from, Math.min(distinct.size(), from + most)))));
        }
        return answers;
    }

    /** Ends the threads. */
    @Override
    public void close() {
        pages.close();
    }

    private void waitForPlace(Call<?> call) {
        Bucket bucket = call.bucket();
        Duration waited = Duration.ZERO;
        while (true) {
            Duration line = quota.line(bucket);
            if (waited.plus(line).compareTo(LONGEST_WAIT) > 0) {
                throw new CallRateExceededException(bucket.platform(), call.action(), line);
            }
            Reservation place = quota.reserve(bucket, 1);
            Duration wait = place.untilNext();
            if (!wait.isNegative() && !wait.isZero() && !delay.pass(wait)) {
                throw new CallRateExceededException(bucket.platform(), call.action(), wait);
            }
            if (!place.late()) {
                return;
            }
            waited = waited.plus(wait).plus(Quota.LATEST);
        }
    }

    private static Duration pause(int done, Duration asked) {
        if (asked.isZero()) {
            long most = FIRST_PAUSE_MILLIS << done;
            return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most));
        }
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }
}

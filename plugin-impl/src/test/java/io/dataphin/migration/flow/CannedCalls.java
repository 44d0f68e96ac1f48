package io.dataphin.migration.flow;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.Platform;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Answers that a test puts in for the operations of ports. An operation that has none left throws, as a defect would. */
public final class CannedCalls {

    /** Time-out of every call. */
    public static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static final Bucket SOURCE = new Bucket(Platform.SOURCE, "source", 100);
    private static final Bucket TARGET = new Bucket(Platform.TARGET, "target", 100);

    private final Map<String, Deque<Supplier<?>>> answers = new HashMap<>();
    private final List<String> sent = new ArrayList<>();

    /** The next answer of an operation. */
    public CannedCalls answer(String operation, Object answer) {
        return add(operation, () -> answer);
    }

    /** The next call of an operation throws. */
    public CannedCalls fail(String operation, RuntimeException fault) {
        return add(operation, () -> {
            throw fault;
        });
    }

    private CannedCalls add(String operation, Supplier<?> answer) {
        answers.computeIfAbsent(operation, any -> new ArrayDeque<>()).add(answer);
        return this;
    }

    /** What was sent, each as the operation with its arguments. */
    public List<String> sent() {
        return sent;
    }

    <A> Call<A> source(String operation, Object... arguments) {
        return Call.read(operation, SOURCE, TIMEOUT, sender(operation, arguments));
    }

    <A> Call<A> read(String operation, Object... arguments) {
        return Call.read(operation, TARGET, TIMEOUT, sender(operation, arguments));
    }

    <A> Call<A> write(String operation, Object... arguments) {
        return Call.write(operation, TARGET, TIMEOUT, sender(operation, arguments));
    }

    @SuppressWarnings("unchecked")
    private <A> Supplier<A> sender(String operation, Object... arguments) {
        return () -> {
            sent.add(operation + List.of(arguments));
            Deque<Supplier<?>> left = answers.getOrDefault(operation, new ArrayDeque<>());
            if (left.isEmpty()) {
                throw new IllegalStateException("no answer for " + operation);
            }
            return (A) left.remove().get();
        };
    }
}

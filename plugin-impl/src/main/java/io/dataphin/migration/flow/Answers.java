package io.dataphin.migration.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers to the calls of a step, in the order of the calls.
 *
 * @param values one a call; fewer than the step asked for when the quota has no room for all of them within a second: the step then keeps what it
 *     has and asks for the rest. At least one, unless the step asked for none
 * @param askedAt when the first call was sent; the time of the decision when there was none
 * @param now the time of the decision
 */
public record Answers(List<Object> values, Instant askedAt, Instant now) {

    public Answers {
        // an answer is never null, but Optional
        values = List.copyOf(values);
    }

    /** No calls, no answers. */
    public static Answers none(Instant now) {
        return new Answers(List.of(), now, now);
    }

    /** The answer to a step's only call, or to its first one. */
    public <A> A first(Class<A> type) {
        return type.cast(values.get(0));
    }

    /** The answer to a step's only call, which may be empty. */
    public <A> Optional<A> optional(Class<A> type) {
        Optional<?> answer = first(Optional.class);
        return answer.map(type::cast);
    }

    /** The answer to a step's only call, which is a list. */
    public <A> List<A> list(Class<A> type) {
        List<?> answer = first(List.class);
        List<A> items = new ArrayList<>();
        answer.forEach(item -> items.add(type.cast(item)));
        return items;
    }

    /** All answers of a step whose calls all answer alike. */
    public <A> List<A> all(Class<A> type) {
        List<A> all = new ArrayList<>();
        values.forEach(value -> all.add(type.cast(value)));
        return all;
    }
}

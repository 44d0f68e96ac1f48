package io.dataphin.sandbox.calls;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.gate.CallFacts;
import io.dataphin.sandbox.http.Exchange;
import io.dataphin.sandbox.http.Json;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every platform call since the last clearing, in order of arrival; the oldest go when it grows too long. */
public final class CallLog {
    private static final int MAX_CALLS = 200_000;

    private final Deque<Call> calls = new ArrayDeque<>();
    private final Clock clock;
    private long lastSeq;

    /** An empty log. */
    public CallLog(Clock clock) {
        this.clock = clock;
    }

    /** Lists a call from now on. */
    public synchronized Call arrived(String platform, Exchange exchange, CallFacts facts) {
        Call call = new Call(++lastSeq, clock.instant(), platform, exchange.method(), exchange.path(), facts);
        calls.addLast(call);
        if (calls.size() > MAX_CALLS) {
            calls.removeFirst();
        }
        return call;
    }

    /** Forgets the calls; the sequence goes on, so that an {@code after} of before stays valid. */
    public synchronized void clear() {
        calls.clear();
    }

    /**
     * Calls later than a sequence number.
     *
     * @param platform null = both
     * @param action null = all
     */
    public synchronized ObjectNode list(String platform, String action, long after) {
        List<ObjectNode> found = calls.stream()
                .filter(call -> call.seq() > after && call.matches(platform, action))
                .map(Call::toJson)
                .toList();
        ObjectNode answer = Json.object();
        answer.set("calls", Json.nodes(found));
        return answer.put("lastSeq", lastSeq);
    }

    /** Counts for each platform and action. */
    public synchronized ObjectNode summary() {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Call call : calls) {
            int[] row = counts.computeIfAbsent(call.key(), key -> new int[3]);
            row[0]++;
            row[1] += call.throttled() ? 1 : 0;
            row[2] += call.failed() ? 1 : 0;
        }
        ObjectNode answer = Json.object();
        counts.forEach((key, row) -> answer.putObject(key)
                .put("count", row[0])
                .put("throttled", row[1])
                .put("failed", row[2]));
        return answer;
    }
}

package io.dataphin.migration.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run of N1 or N2 showed.
 *
 * @param options what was measured
 * @param wallSeconds from the request that starts the first batch to the end of the last record
 * @param acceptSeconds how long the request that starts a batch took: the median
 * @param used what server and sandbox used: with CPU times near the wall time multiplied by the processors, the machine was the bound
 * @param boundSeconds what the scarcest quota makes the calls of the run take
 * @param quotas the quotas by name
 * @param throttledLate calls refused with 429 later than a second after the first call
 * @param ends number of records by status
 */
record RateMeasurement(
        RateBench.Options options,
        double wallSeconds,
        double acceptSeconds,
        Used used,
        double boundSeconds,
        Map<String, Quota> quotas,
        long throttledLate,
        Map<String, Long> ends) {

    private static final int TOO_MANY_REQUESTS = 429;

    /**
     * What the run used.
     *
     * @param transactions transactions of PostgreSQL; zero when the embedded database was used, which does not tell
     */
    record Used(Vitals server, Vitals sandbox, long transactions) {}

    /**
     * The calls against one quota.
     *
     * @param calls calls that were let through
     * @param throttled calls that were refused with 429
     * @param boundSeconds least time for the calls
     * @param firstSeconds the first call after the start of the run
     * @param lastSeconds the last call after the start of the run
     * @param fastest most calls within any one second
     */
    record Quota(
            long calls, long throttled, double boundSeconds, double firstSeconds, double lastSeconds, long fastest) {}

    static RateMeasurement of(
            RateBench.Options options,
            Instant asked,
            List<Duration> accepted,
            Used used,
            List<JsonNode> records,
            List<JsonNode> calls) {
        Rates rates = options.rates();
        Map<String, List<JsonNode>> byQuota = calls.stream()
                .collect(Collectors.groupingBy(
                        call -> rates.quota(text(call, "platform"), text(call, "action")),
                        TreeMap::new,
                        Collectors.toList()));
        Map<String, Quota> quotas = new TreeMap<>();
        byQuota.forEach((name, its) -> quotas.put(name, quota(its, rates.of(name), asked)));
        Instant firstCall = at(calls.get(0)).plusSeconds(1);
        Instant end = records.stream()
                .map(record -> Instant.parse(text(record, "finishedAt")))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new RateMeasurement(
                options,
                seconds(asked, end),
                accepted.stream().sorted().toList().get(accepted.size() / 2).toMillis() / 1000.0,
                used,
                quotas.values().stream().mapToDouble(Quota::boundSeconds).max().orElse(0),
                quotas,
                calls.stream()
                        .filter(RateMeasurement::throttled)
                        .filter(call -> at(call).isAfter(firstCall))
                        .count(),
                records.stream().collect(Collectors.groupingBy(r -> text(r, "status"), Collectors.counting())));
    }

    private static Quota quota(List<JsonNode> calls, int rate, Instant start) {
        List<JsonNode> passed = calls.stream().filter(call -> !throttled(call)).toList();
        return new Quota(
                passed.size(),
                calls.size() - passed.size(),
                (double) passed.size() / rate,
                seconds(start, at(calls.get(0))),
                seconds(start, at(calls.get(calls.size() - 1))),
                fastest(passed.stream().map(RateMeasurement::at).sorted().toList()));
    }

    private static long fastest(List<Instant> times) {
        int from = 0;
        int most = 0;
        for (int to = 0; to < times.size(); to++) {
            while (!times.get(from).plusSeconds(1).isAfter(times.get(to))) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    /** CPU seconds of the server a thousand jobs: other work on the machine spoils it less than the wall time. */
    double serverCpuAThousand() {
        return used.server().cpuSeconds() * 1000 / jobs();
    }

    private double transactionsAJob() {
        return (double) used.transactions() / jobs();
    }

    private long jobs() {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    double ratio() {
        return wallSeconds / boundSeconds;
    }

    String text() {
        StringBuilder text =
                new StringBuilder("%s wall %.2f s / bound %.2f s = %.3f (target %.2f); a batch accepted in %.2f s%n"
                        .formatted(
                                options.name(), wallSeconds, boundSeconds, ratio(), options.target(), acceptSeconds));
        text.append(
                "  CPU: server %.1f s (compiler at it for %.1f s); garbage collections %.1f s; sandbox %.1f s; %.1f s a thousand jobs%n"
                        .formatted(
                                used.server().cpuSeconds(),
                                used.server().compileSeconds(),
                                used.server().collectSeconds(),
                                used.sandbox().cpuSeconds(),
                                serverCpuAThousand()));
        if (used.transactions() > 0) {
            text.append("  transactions %.1f a job, those that only read included%n".formatted(transactionsAJob()));
        }
        quotas.forEach((name, quota) -> text.append(
                "  %-28s %5d calls, bound %6.2f s, from %5.2f s to %6.2f s, most in a second %d, throttled %d%n"
                        .formatted(
                                name,
                                quota.calls(),
                                quota.boundSeconds(),
                                quota.firstSeconds(),
                                quota.lastSeconds(),
                                quota.fastest(),
                                quota.throttled())));
        return text + "  throttled after the first second: " + throttledLate + "; records " + ends;
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("name", options.name())
                .put("ratio", ratio())
                .put("target", options.target())
                .put("wallSeconds", wallSeconds)
                .put("acceptSeconds", acceptSeconds)
                .put("serverCpuSecondsAThousandJobs", serverCpuAThousand())
                .put("transactionsAJob", transactionsAJob())
                .put("boundSeconds", boundSeconds)
                .put("throttledAfterFirstSecond", throttledLate);
        json.set("server", used.server().json());
        json.set("sandbox", used.sandbox().json());
        ObjectNode parts = json.putObject("quotas");
        quotas.forEach((name, quota) -> parts.putObject(name)
                .put("calls", quota.calls())
                .put("throttled", quota.throttled())
                .put("boundSeconds", quota.boundSeconds())
                .put("firstSeconds", quota.firstSeconds())
                .put("lastSeconds", quota.lastSeconds())
                .put("mostInOneSecond", quota.fastest()));
        ObjectNode records = json.putObject("records");
        ends.forEach(records::put);
        return json;
    }

    private static boolean throttled(JsonNode call) {
        return call.path("status").asInt() == TOO_MANY_REQUESTS;
    }

    private static Instant at(JsonNode call) {
        return Instant.parse(text(call, "at"));
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }
}

package io.dataphin.sandbox.gate;

import io.dataphin.sandbox.acs.GatewayRefusal;
import io.dataphin.sandbox.calls.Call;
import io.dataphin.sandbox.calls.CallLog;
import io.dataphin.sandbox.fault.Fault;
import io.dataphin.sandbox.fault.FaultBoard;
import io.dataphin.sandbox.fault.FaultKind;
import io.dataphin.sandbox.http.Answer;
import io.dataphin.sandbox.http.Exchange;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;

/** The way of every platform call: log, outage, signature, rate, latency, faults, processing. */
public final class Gate {
    private static final Answer BROKEN = Answer.reset("SANDBOX_DEFECT");

    private final CallLog calls;
    private final FaultBoard faults;
    private final Outages outages;
    private final PlatformClocks clocks;
    private final Supplier<Settings> settings;

    /** A gate that writes to this log and obeys these faults, outages, clocks and settings. */
    public Gate(CallLog calls, FaultBoard faults, Outages outages, PlatformClocks clocks, Supplier<Settings> settings) {
        this.calls = calls;
        this.faults = faults;
        this.outages = outages;
        this.clocks = clocks;
        this.settings = settings;
    }

    /** Passes a call to its platform. */
    public Answer pass(Platform platform, Exchange exchange) {
        CallFacts facts = platform.describe(exchange);
        Call call = calls.arrived(platform.name(), exchange, facts);
        String requestId = RequestIds.next();
        Answer answer = BROKEN;
        try {
            answer = outages.concerns(platform.name())
                    ? Answer.reset("OUTAGE")
                    : admitted(platform, exchange, facts, requestId);
        } finally {
            call.complete(answer, requestId);
        }
        return answer.isReset() ? answer : answer.with("Date", date(platform));
    }

    private String date(Platform platform) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                clocks.now(platform.name()).atOffset(ZoneOffset.UTC));
    }

    private Answer admitted(Platform platform, Exchange exchange, CallFacts facts, String requestId) {
        try {
            platform.admit(exchange, facts);
            pause(settings.get().latencyMillis());
            return withFaults(platform, exchange, facts, requestId);
        } catch (GatewayRefusal refusal) {
            return platform.gatewayError(refusal.status(), refusal.code(), refusal.getMessage(), requestId);
        } catch (ThrottledException throttled) {
            return platform.throttled(throttled.retryAfterMillis(), requestId);
        }
    }

    private Answer withFaults(Platform platform, Exchange exchange, CallFacts facts, String requestId) {
        List<Fault> hitting = faults.hitting(platform.name(), facts);
        Fault last = null;
        for (Fault fault : hitting) {
            if (fault.kind() == FaultKind.DELAY) {
                pause(fault.delayMillis());
            } else {
                last = fault;
            }
        }
        Supplier<Answer> process = () -> platform.process(exchange, facts, requestId);
        return last == null ? process.get() : faulty(last, platform, exchange, process, requestId);
    }

    private static Answer faulty(
            Fault fault, Platform platform, Exchange exchange, Supplier<Answer> process, String requestId) {
        return switch (fault.kind()) {
            case ERROR -> gatewayError(fault, platform, requestId);
            case BUSINESS_ERROR ->
                platform.businessError(fault.code("DPN.System.Busy"), fault.message(), fault.requestId(requestId));
            case THROTTLE -> platform.throttled(fault.retryAfterMillis(), requestId);
            case HOLD_BEFORE -> fault.hold(exchange) ? process.get() : Answer.reset("DROPPED");
            case HOLD_AFTER -> heldAfter(fault, exchange, process.get());
            case RESET_BEFORE -> Answer.reset("RESET");
            case RESET_AFTER -> resetAfter(process.get());
            case GARBLED -> process.get().garbled();
            case GARBLED_BEFORE -> Answer.reset("GARBLED").garbled();
            case ALTERED -> process.get().altered(fault.having(), fault.fields());
            case DELAY -> process.get();
        };
    }

    private static Answer gatewayError(Fault fault, Platform platform, String requestId) {
        Answer answer = platform.gatewayError(
                fault.status(), fault.code("ServiceUnavailable"), fault.message(), fault.requestId(requestId));
        return fault.body() == null ? answer : answer.withBody(fault.body());
    }

    private static Answer heldAfter(Fault fault, Exchange exchange, Answer processed) {
        return fault.hold(exchange) ? processed : Answer.reset("DROPPED");
    }

    private static Answer resetAfter(Answer processed) {
        return processed.isReset() ? processed : Answer.reset("RESET");
    }

    private static void pause(long millis) {
        if (millis <= 0) {
            return;
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

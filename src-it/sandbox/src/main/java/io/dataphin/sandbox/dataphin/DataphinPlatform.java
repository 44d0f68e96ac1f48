package io.dataphin.sandbox.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.sandbox.acs.AccessKey;
import io.dataphin.sandbox.acs.GatewayRefusal;
import io.dataphin.sandbox.acs.SignatureCheck;
import io.dataphin.sandbox.gate.CallFacts;
import io.dataphin.sandbox.gate.Platform;
import io.dataphin.sandbox.gate.Settings;
import io.dataphin.sandbox.gate.Throttle;
import io.dataphin.sandbox.gate.ThrottledException;
import io.dataphin.sandbox.http.Answer;
import io.dataphin.sandbox.http.Exchange;
import java.util.function.Supplier;

/** Dataphin: the public OpenAPI, version 2023-06-30, and the console extension. */
public final class DataphinPlatform implements Platform {
    private static final String VERSION = "2023-06-30";

    private final SignatureCheck signatures;
    private final Throttle throttle;
    private final Supplier<Settings> settings;
    private final Supplier<DataphinStore> store;
    private final Object lock;

    /**
     * The platform in front of a store.
     *
     * @param lock held whenever the store is used
     */
    public DataphinPlatform(
            SignatureCheck signatures,
            Throttle throttle,
            Supplier<Settings> settings,
            Supplier<DataphinStore> store,
            Object lock) {
        this.signatures = signatures;
        this.throttle = throttle;
        this.settings = settings;
        this.store = store;
        this.lock = lock;
    }

    @Override
    public String name() {
        return "DATAPHIN";
    }

    @Override
    public CallFacts describe(Exchange exchange) {
        String action = exchange.header("x-acs-action");
        boolean write = OperationTable.find(action).map(Operation::write).orElse(false);
        synchronized (lock) {
            return new CallFactsReader(store.get(), exchange).read(action, write);
        }
    }

    @Override
    public void admit(Exchange exchange, CallFacts facts) {
        AccessKey key = signatures.verify(exchange);
        Operation operation = OperationTable.find(facts.action())
                .filter(found -> VERSION.equals(exchange.header("x-acs-version")))
                .orElseThrow(() -> new GatewayRefusal(
                        404, "InvalidAction.NotFound", "Specified api is not found, check action and version."));
        long millis = throttle.refusedFor(
                "DATAPHIN/" + key.id() + '/' + operation.level(), settings.get().rateOfLevel(operation.level()));
        if (millis > 0) {
            throw new ThrottledException(millis);
        }
    }

    @Override
    public Answer process(Exchange exchange, CallFacts facts, String requestId) {
        Operation operation = OperationTable.find(facts.action()).orElseThrow();
        synchronized (lock) {
            DataphinStore current = store.get();
            current.settle();
            return run(operation, new DataphinCall(current, exchange), requestId);
        }
    }

    private static Answer run(Operation operation, DataphinCall call, String requestId) {
        String tenant = call.required("OpTenantId");
        if (operation.userRequired()) {
            call.required("OpUserId");
        }
        try {
            if (!tenant.equals(call.store().tenantId())) {
                throw BusinessError.noPermission("the key has no rights in tenant " + tenant);
            }
            JsonNode payload = operation.run().apply(call);
            return DataphinAnswers.success(payload, requestId);
        } catch (BusinessError e) {
            return DataphinAnswers.businessError(e.code(), e.getMessage(), e.data(), requestId);
        }
    }

    @Override
    public Answer gatewayError(int status, String code, String message, String requestId) {
        return DataphinAnswers.gatewayError(status, code, message, requestId);
    }

    @Override
    public Answer businessError(String code, String message, String requestId) {
        return DataphinAnswers.businessError(code, message, null, requestId);
    }

    @Override
    public Answer throttled(Long retryAfterMillis, String requestId) {
        Answer answer = gatewayError(429, "Throttling.User", "Request was denied due to user flow control.", requestId);
        return retryAfterMillis == null
                ? answer
                : answer.with("Retry-After", Long.toString((retryAfterMillis + 999) / 1_000));
    }
}

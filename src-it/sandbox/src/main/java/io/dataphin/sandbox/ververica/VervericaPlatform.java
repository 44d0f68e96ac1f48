package io.dataphin.sandbox.ververica;

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
import java.util.Optional;
import java.util.function.Supplier;

/** Ververica, dialect (a), version 2022-07-18: read operations only, every write is refused. */
public final class VervericaPlatform implements Platform {
    private static final String VERSION = "2022-07-18";

    private final SignatureCheck signatures;
    private final Throttle throttle;
    private final Supplier<Settings> settings;
    private final Supplier<VervericaStore> store;
    private final Object lock;

    /**
     * The platform in front of a store.
     *
     * @param lock held whenever the store is used
     */
    public VervericaPlatform(
            SignatureCheck signatures,
            Throttle throttle,
            Supplier<Settings> settings,
            Supplier<VervericaStore> store,
            Object lock) {
        this.signatures = signatures;
        this.throttle = throttle;
        this.settings = settings;
        this.store = store;
        this.lock = lock;
    }

    @Override
    public String name() {
        return "VERVERICA";
    }

    @Override
    public CallFacts describe(Exchange exchange) {
        VervericaRoute route = VervericaRoute.of(exchange);
        String header = exchange.header("x-acs-action");
        String action = header == null ? String.valueOf(route.action()) : header;
        boolean write = !exchange.method().equals("GET");
        String deploymentId = "GetDeployment".equals(route.action())
                ? route.id()
                : exchange.query().get("deploymentId");
        if (deploymentId == null || route.namespace() == null) {
            return CallFacts.ofAction(action, write);
        }
        return new CallFacts(
                action, write, null, deploymentName(route.namespace(), deploymentId), null, null, deploymentId);
    }

    @Override
    public void admit(Exchange exchange, CallFacts facts) {
        AccessKey key = signatures.verify(exchange);
        if (!VervericaRoute.EDITABLE.equals(VervericaRoute.of(exchange).action())) {
            checkWorkspace(key, exchange.header("workspace"));
        }
        long millis = throttle.refusedFor(
                "VERVERICA/" + key.id() + '/' + facts.action(), settings.get().ververicaRate());
        if (millis > 0) {
            throw new ThrottledException(millis);
        }
    }

    private static void checkWorkspace(AccessKey key, String workspace) {
        if (workspace == null) {
            throw new GatewayRefusal(400, "MissingWorkspace", "workspace is mandatory for this action.");
        }
        if (!key.scope().equals(workspace)) {
            throw new GatewayRefusal(403, "Forbidden.RAM", "User not authorized to operate on the workspace.");
        }
    }

    @Override
    public Answer process(Exchange exchange, CallFacts facts, String requestId) {
        if (facts.write()) {
            throw new GatewayRefusal(403, "Forbidden.RAM", "User not authorized: the sandbox's source is read-only.");
        }
        VervericaRoute route = VervericaRoute.of(exchange);
        if (!VERSION.equals(exchange.header("x-acs-version")) || !facts.action().equals(route.action())) {
            throw new GatewayRefusal(
                    404, "InvalidAction.NotFound", "Specified api is not found, check path and action.");
        }
        try {
            synchronized (lock) {
                return new VervericaReads(
                                store.get(),
                                exchange,
                                requestId,
                                signatures.key(exchange).scope())
                        .answer(route);
            }
        } catch (VervericaError e) {
            return businessError(e.code(), e.getMessage(), requestId);
        }
    }

    @Override
    public Answer gatewayError(int status, String code, String message, String requestId) {
        return VervericaAnswers.gatewayError(status, code, message, requestId);
    }

    @Override
    public Answer businessError(String code, String message, String requestId) {
        return VervericaAnswers.businessError(code, message, requestId);
    }

    @Override
    public Answer throttled(Long retryAfterMillis, String requestId) {
        Answer answer = gatewayError(429, "Throttling.User", "Request was denied due to user flow control.", requestId);
        return retryAfterMillis == null ? answer : answer.with("x-acs-retry-after", retryAfterMillis.toString());
    }

    private String deploymentName(String namespace, String deploymentId) {
        synchronized (lock) {
            return Optional.of(store.get())
                    .flatMap(found -> found.namespace(namespace))
                    .flatMap(found -> found.deployment(deploymentId))
                    .map(deployment -> deployment.path("name").asText())
                    .orElse(null);
        }
    }
}

package io.dataphin.sandbox;

import io.dataphin.sandbox.acs.SignatureCheck;
import io.dataphin.sandbox.control.ControlApi;
import io.dataphin.sandbox.data.AccessKeys;
import io.dataphin.sandbox.dataphin.DataphinPlatform;
import io.dataphin.sandbox.dataphin.FileStorage;
import io.dataphin.sandbox.gate.Gate;
import io.dataphin.sandbox.gate.Platform;
import io.dataphin.sandbox.http.Answer;
import io.dataphin.sandbox.http.Exchange;
import io.dataphin.sandbox.ververica.VervericaPlatform;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Decides by path and method who answers. */
final class Router {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Migration sandbox</title></head>
            <body><h1>Migration sandbox</h1>
            <p>Fakes Dataphin (<code>POST /</code>) and Ververica (<code>/api/v2/...</code>) on one port.
            Nothing here is real. It is steered through <code>/_control/...</code>, for instance
            <a href="/_control/calls">/_control/calls</a>.</p></body></html>
            """;

    private final Gate gate;
    private final Platform dataphin;
    private final Platform ververica;
    private final ControlApi control;
    private final FileStorage storage;

    Router(SandboxState state, Clock clock) {
        gate = new Gate(state.calls(), state.faults(), state.outages(), state::settings);
        dataphin = new DataphinPlatform(
                new SignatureCheck(AccessKeys.dataphin(), clock),
                state.throttle(),
                state::settings,
                () -> state.world().dataphin(),
                state.lock());
        ververica = new VervericaPlatform(
                new SignatureCheck(AccessKeys.ververica(), clock),
                state.throttle(),
                state::settings,
                () -> state.world().ververica(),
                state.lock());
        control = new ControlApi(state);
        storage = new FileStorage(() -> state.world().dataphin(), state.lock());
    }

    Answer route(Exchange exchange) {
        String path = exchange.path();
        if (path.startsWith("/_control/")) {
            return control.answer(exchange);
        }
        if (path.startsWith("/_storage/")) {
            return storage.answer(exchange);
        }
        if (path.startsWith("/api/v2/")) {
            return gate.pass(ververica, exchange);
        }
        if (path.equals("/") && exchange.method().equals("GET")) {
            return Answer.of(200, "text/html;charset=utf-8", PAGE.getBytes(StandardCharsets.UTF_8));
        }
        return path.equals("/") ? gate.pass(dataphin, exchange) : gate.pass(new UnknownPlatform(), exchange);
    }
}

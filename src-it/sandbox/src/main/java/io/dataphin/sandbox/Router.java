package io.dataphin.sandbox;

import io.dataphin.sandbox.acs.SignatureCheck;
import io.dataphin.sandbox.control.ControlApi;
import io.dataphin.sandbox.data.AccessKeys;
import io.dataphin.sandbox.dataphin.DataphinPlatform;
import io.dataphin.sandbox.gate.Gate;
import io.dataphin.sandbox.gate.Platform;
import io.dataphin.sandbox.http.Answer;
import io.dataphin.sandbox.http.Exchange;
import io.dataphin.sandbox.scenario.ScenarioPage;
import io.dataphin.sandbox.storage.ObjectStores;
import io.dataphin.sandbox.ververica.VervericaPlatform;

/** Decides by path and method who answers. */
final class Router {
    private final Gate gate;
    private final Platform dataphin;
    private final Platform ververica;
    private final ControlApi control;
    private final ObjectStores storage;
    private final ScenarioPage page;

    Router(SandboxState state) {
        gate = new Gate(state.calls(), state.faults(), state.outages(), state.clocks(), state::settings);
        dataphin = new DataphinPlatform(
                new SignatureCheck(AccessKeys.dataphin(), state.clocks().of("DATAPHIN")),
                state.throttle(),
                state::settings,
                () -> state.world().dataphin(),
                state.lock());
        ververica = new VervericaPlatform(
                new SignatureCheck(AccessKeys.ververica(), state.clocks().of("VERVERICA")),
                state.throttle(),
                state::settings,
                () -> state.world().ververica(),
                state.lock());
        control = new ControlApi(state);
        storage = new ObjectStores(state::world, state.lock(), state.clock());
        page = new ScenarioPage(state.scenarios());
    }

    Answer route(Exchange exchange) {
        String path = exchange.path();
        if (path.startsWith("/_control/")) {
            return control.answer(exchange);
        }
        if (path.startsWith("/_storage/")) {
            return storage.answer(exchange);
        }
        if (path.startsWith("/api/v2/") || path.startsWith("/gateway/v2/")) {
            return gate.pass(ververica, exchange);
        }
        if (exchange.method().equals("GET") && path.equals("/")) {
            return page.page();
        }
        if (exchange.method().equals("GET") && path.equals("/sandbox.css")) {
            return page.style();
        }
        return path.equals("/") ? gate.pass(dataphin, exchange) : gate.pass(new UnknownPlatform(), exchange);
    }
}

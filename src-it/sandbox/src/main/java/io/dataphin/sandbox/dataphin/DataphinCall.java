package io.dataphin.sandbox.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dataphin.sandbox.acs.GatewayRefusal;
import io.dataphin.sandbox.http.Exchange;
import io.dataphin.sandbox.http.Json;
import io.dataphin.sandbox.http.QueryString;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The parameters of one call: simple ones from the query, structured ones from the form. */
public final class DataphinCall {
    private static final String KEY_OWNER = "30012001";

    private final DataphinStore store;
    private final QueryString query;
    private final QueryString form;
    private final String host;

    /** Reads the parameters of a request. */
    public DataphinCall(DataphinStore store, Exchange exchange) {
        this.store = store;
        this.query = exchange.query();
        this.form = exchange.form();
        this.host = exchange.header("host");
    }

    /** A call that no request brought. */
    DataphinCall(DataphinStore store, QueryString parameters) {
        this.store = store;
        this.query = parameters;
        this.form = QueryString.parse(null);
        this.host = "localhost";
    }

    /** The state of the platform. */
    public DataphinStore store() {
        return store;
    }

    /** Host and port that the client called. */
    String host() {
        return host;
    }

    /** A simple parameter; null when absent or empty. */
    public String text(String name) {
        String value = query.get(name);
        return value == null ? form.get(name) : value;
    }

    /**
     * A simple parameter that must be there.
     *
     * @throws GatewayRefusal 400 {@code Missing<name>}
     */
    public String required(String name) {
        return Optional.ofNullable(text(name))
                .orElseThrow(() -> new GatewayRefusal(400, "Missing" + name, name + " is mandatory for this action."));
    }

    /**
     * A number that must be there.
     *
     * @throws GatewayRefusal 400 when it is missing or no number
     */
    public long requiredLong(String name) {
        return number(name, required(name));
    }

    /**
     * A structured parameter; a missing node when absent.
     *
     * @throws GatewayRefusal 400 when it is no JSON
     */
    public JsonNode form(String name) {
        String text = text(name);
        if (text == null) {
            return MissingNode.getInstance();
        }
        try {
            return Json.parse(text);
        } catch (UncheckedIOException e) {
            throw new GatewayRefusal(400, "Invalid" + name, name + " is not well-formed JSON.");
        }
    }

    /** A structured parameter that must be an object. */
    public JsonNode requiredForm(String name) {
        JsonNode node = form(name);
        if (!node.isObject()) {
            throw new GatewayRefusal(400, "Missing" + name, name + " is mandatory for this action.");
        }
        return node;
    }

    /** The user acted for; the key's owner, a super administrator, when the call names none. */
    public String opUserId() {
        String user = text("OpUserId");
        return user == null ? KEY_OWNER : user;
    }

    /**
     * A project by a number or a text.
     *
     * @throws BusinessError {@code DPN.Project.NotFound}
     */
    public Project project(String id) {
        return store.project(number("ProjectId", id))
                .orElseThrow(() -> new BusinessError("DPN.Project.NotFound", "project " + id + " does not exist"));
    }

    private static long number(String name, String text) {
        if (!text.matches("-?\\d{1,18}")) {
            throw new GatewayRefusal(400, "Invalid" + name, name + " must be a number.");
        }
        return Long.parseLong(text);
    }
}

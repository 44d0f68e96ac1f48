package io.dataphin.migration.web.fake;

import io.dataphin.migration.web.faces.KeptChoices;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;

/** Choices of a person whose browser is a map. */
public class RememberedChoices extends KeptChoices {

    private final Map<String, String> sent = new HashMap<>();

    /** What came with a request. */
    public RememberedChoices(HttpServletRequest request) {
        super(request);
    }

    /** What was left with the browser. */
    public Map<String, String> sent() {
        return sent;
    }

    @Override
    protected void send(String name, String value) {
        sent.put(name, value);
    }
}

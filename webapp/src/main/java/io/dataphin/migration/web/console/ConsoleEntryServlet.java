package io.dataphin.migration.web.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.api.spi.ConsoleEntry;
import io.dataphin.migration.api.spi.HostConsole;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** The menu entries for a console that draws its own menu: for anybody, since it says nothing that the sign-in page does not say. */
@WebServlet(name = "consoleEntry", urlPatterns = "/console-entry.json")
public class ConsoleEntryServlet extends HttpServlet {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    transient HostConsole console;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.addHeader("Vary", "Origin");
        String origin = request.getHeader("Origin");
        if (origin != null && console.origins().contains(origin)) {
            response.setHeader("Access-Control-Allow-Origin", origin);
        }
        response.getOutputStream().write(JSON.writeValueAsBytes(menu(request.getContextPath())));
    }

    private ObjectNode menu(String context) {
        ObjectNode menu = JSON.createObjectNode().put("version", 1).put("parent", "management-center");
        ArrayNode entries = menu.putArray("entries");
        console.menu().forEach(entry -> entries.add(json(entry, context)));
        return menu;
    }

    private static ObjectNode json(ConsoleEntry entry, String context) {
        ObjectNode json = JSON.createObjectNode().put("id", entry.id());
        ObjectNode titles = json.putObject("titles");
        entry.titles().forEach((Locale language, String title) -> titles.put(language.toLanguageTag(), title));
        return json.put("path", context + entry.path())
                .put("icon", context + entry.icon())
                .put("requiredRole", entry.requiredRole());
    }
}

package io.dataphin.sandbox.scenario;

import io.dataphin.sandbox.http.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sandbox's own page: what can be tried, and a button to start each. Plain forms, no script. */
public final class ScenarioPage {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String FRAME = text("sandbox.html");
    private static final String STYLE = text("sandbox.css");

    private final Scenarios scenarios;

    /** The page over these scenarios. */
    public ScenarioPage(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    /** The page as it is now. */
    public Answer page() {
        String html = FRAME.replace("@now@", now()).replace("@groups@", groups());
        return Answer.of(200, "text/html;charset=utf-8", html.getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", POLICY)
                .with("X-Content-Type-Options", "nosniff");
    }

    /** Its style sheet. */
    public Answer style() {
        return Answer.of(200, "text/css;charset=utf-8", STYLE.getBytes(StandardCharsets.UTF_8));
    }

    private String now() {
        return scenarios
                .started()
                .map(scenario ->
                        """
                        <section class="now" role="status" aria-labelledby="now">
                        <h2 id="now">Started: %s</h2>
                        <dl><dt>Do</dt><dd>%s</dd><dt>See</dt><dd>%s</dd></dl>
                        </section>
                        """.formatted(escape(scenario.title()), escape(scenario.act()), escape(scenario.see())))
                .orElse("");
    }

    private String groups() {
        Map<String, List<Scenario>> groups = scenarios.all().stream()
                .collect(Collectors.groupingBy(Scenario::group, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> "<section>\n<h2>" + escape(group.getKey()) + "</h2>\n<ul class=\"scenarios\">\n"
                        + group.getValue().stream().map(this::item).collect(Collectors.joining())
                        + "</ul>\n</section>\n")
                .collect(Collectors.joining());
    }

    private String item(Scenario scenario) {
        boolean started = scenarios.started().filter(scenario::equals).isPresent();
        return """
                <li id="%1$s"%2$s>
                <h3>%3$s%4$s</h3>
                <dl><dt>Sets up</dt><dd>%5$s</dd><dt>Do</dt><dd>%6$s</dd><dt>See</dt><dd>%7$s</dd></dl>
                <form method="post" action="/_control/scenarios/%1$s">
                <button type="submit" aria-label="Start: %3$s">%8$s</button></form>
                </li>
                """.formatted(
                        escape(scenario.id()),
                        started ? " class=\"started\"" : "",
                        escape(scenario.title()),
                        rules(scenario),
                        escape(scenario.sets()),
                        escape(scenario.act()),
                        escape(scenario.see()),
                        started ? "Start again" : "Start");
    }

    private static String rules(Scenario scenario) {
        return scenario.rules().stream()
                .map(rule -> " <span class=\"rule\">" + escape(rule) + "</span>")
                .collect(Collectors.joining());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String text(String file) {
        try (InputStream in = ScenarioPage.class.getResourceAsStream("/page/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.dataphin.migration.it.container;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page that anybody may open, and whose part cannot be drawn anew: after a long text stands a label that no bundle has. */
public final class BrokenPage {

    /** Where it is deployed. */
    public static final String PATH = "broken.xhtml";

    /** What it consists of. */
    public static final String MARKUP = """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html">
              <h:head><title>broken</title></h:head>
              <h:body>
                <h:form id="form">
                  <h:commandButton id="again" value="again"/>
                  <h:panelGroup id="part">%s #{text.get(facesContext.postback or param.broken != null ? 'record.not.there' : 'common.signOut')}</h:panelGroup>
                </h:form>
              </h:body>
            </html>
            """.formatted("<p>drawn before</p>".repeat(3_000));

    private final URI base;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    BrokenPage(URI base) {
        this.base = base;
    }

    /** Opens the page, presses its button as the page's script would, and answers what the server answers. */
    String redraw() throws IOException, InterruptedException {
        HttpResponse<String> page = answer(HttpRequest.newBuilder(base.resolve("/migration/" + PATH)));
        String state = found("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"", page.body());
        String policies = String.join(" ", page.headers().allValues("Content-Security-Policy"));
        String body = Map.of(
                        "form", "form",
                        "form:again", "form:again",
                        "jakarta.faces.partial.ajax", "true",
                        "jakarta.faces.source", "form:again",
                        "jakarta.faces.partial.execute", "form:again",
                        "jakarta.faces.partial.render", "form:part",
                        "jakarta.faces.ViewState", state,
                        "primefaces.nonce", found("'nonce-([^']+)'", policies))
                .entrySet()
                .stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(base.resolve("/migration/" + PATH))
                .header("Faces-Request", "partial/ajax")
                .header("Origin", base.getScheme() + "://" + base.getAuthority())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Opens the page so that it fails as a whole, and answers where the server leads to; fails when it leads nowhere. */
    String openBroken() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/migration/" + PATH + "?broken=1"))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    /** Where an answer leads to; fails when it leads nowhere. */
    String redirectOf(String answer) {
        return found("<redirect url=\"([^\"]+)\"", answer);
    }

    /** Reads a page. */
    String read(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return answer(request).body();
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in: " + text.substring(0, Math.min(2_000, text.length())));
        }
        return matcher.group(1);
    }
}

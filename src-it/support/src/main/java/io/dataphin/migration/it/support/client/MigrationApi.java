package io.dataphin.migration.it.support.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The plug-in's REST API as one user calls it; relative paths are below {@code /migration/api/v1/}. */
public final class MigrationApi {

    private static final String JSON = "application/json";

    private final URI base;
    private final URI status;
    private final String authorization;

    /**
     * @param server address of the pages, ending with {@code /migration/}
     * @param name the sign-in name
     * @param password the password
     */
    public MigrationApi(URI server, String name, String password) {
        base = server.resolve("api/v1/");
        status = server.resolve("status");
        byte[] credentials = (name + ':' + password).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /**
     * Whether the application is ready, as a load balancer sees it.
     *
     * @return the HTTP status of {@code /migration/status}; 0 while nobody answers
     */
    public int status() {
        try {
            return HttpCalls.send(HttpRequest.newBuilder(status)).status();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    /**
     * Reads.
     *
     * @param path relative path with its query
     * @return the answer, whatever its status
     */
    public HttpAnswer get(String path) {
        return send(request(path).GET());
    }

    /**
     * Reads what must be there.
     *
     * @param path relative path with its query
     * @return the body
     * @throws AssertionError when the status is not 200
     */
    public JsonNode read(String path) {
        return expect(200, get(path)).json();
    }

    /**
     * Posts without a body.
     *
     * @param path relative path
     * @return the answer, whatever its status
     */
    public HttpAnswer post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    /**
     * Posts JSON.
     *
     * @param path relative path
     * @param body the body
     * @return the answer, whatever its status
     */
    public HttpAnswer post(String path, JsonNode body) {
        return send(request(path).header("Content-Type", JSON).POST(BodyPublishers.ofString(body.toString())));
    }

    /**
     * A request with the user's credentials, to be finished by the caller.
     *
     * @param path relative path with its query
     * @return the request without method and body
     */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", authorization);
    }

    /**
     * Sends a request.
     *
     * @param request the request
     * @return the answer, whatever its status
     */
    public HttpAnswer send(HttpRequest.Builder request) {
        return HttpCalls.send(request);
    }

    /**
     * Insists on a status.
     *
     * @param status the wanted one
     * @param answer the answer
     * @return the answer
     * @throws AssertionError when it has another status
     */
    public static HttpAnswer expect(int status, HttpAnswer answer) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + " but got " + answer);
        }
        return answer;
    }
}

package io.dataphin.migration.platform.gateway;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Sends a request once, through one HTTP client of the JDK. That client repeats neither a POST nor a redirect by itself; other clients do, and a
 * repeated write may create a second task (D7). It belongs to a bean and is never static: its thread would keep the class loader of an undeployed
 * application. Thread-safe.
 */
public final class HttpSender {

    /** Only a proxy says so; the platform has not seen the request then. */
    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private final HttpClient http;
    private final Optional<HttpProxy> proxy;
    private final AllowedHosts hosts;
    private final Duration patience;

    public HttpSender(HttpOptions options) {
        this.http = options.client().build();
        this.proxy = options.proxy();
        this.hosts = options.hosts();
        this.patience = options.timeouts().request();
    }

    /**
     * Sends and waits for the whole answer.
     *
     * @throws TransportException when no whole answer came in time
     */
    public HttpResponse<byte[]> send(HttpRequest request) throws TransportException {
        return send(request, BodyHandlers.ofByteArray(), patience);
    }

    /**
     * Sends and waits for the whole answer.
     *
     * @param body takes the body of the answer
     * @param longest how long to wait
     * @throws HostNotAllowedException when requests may not go there
     * @throws TransportException when no whole answer came in time
     */
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body, Duration longest)
            throws TransportException {
        if (!hosts.allow(request.uri())) {
            throw new HostNotAllowedException(request.uri());
        }
        // HttpRequest.timeout ends with the answer's head; a stalled body has to be timed here
        CompletableFuture<HttpResponse<T>> exchange = http.sendAsync(withProxyLogin(request), body);
        try {
            HttpResponse<T> response = exchange.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() == PROXY_AUTHENTICATION_REQUIRED) {
                throw new TransportException("the proxy does not accept the user and password", false, null);
            }
            return response;
        } catch (ExecutionException e) {
            throw new TransportException(describe(e.getCause()), !notSent(e.getCause()), e.getCause());
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new TransportException("no answer within " + longest.toMillis() + " ms", true, e);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new TransportException("interrupted", true, e);
        }
    }

    /** Sent at once: a request that the proxy has to ask for first would be sent twice. */
    private HttpRequest withProxyLogin(HttpRequest request) {
        return proxy.filter(between -> between.serves(request.uri()))
                .flatMap(HttpProxy::login)
                .map(login -> HttpRequest.newBuilder(request, (name, value) -> true)
                        .header("proxy-authorization", login.authorization())
                        .build())
                .orElse(request);
    }

    private static boolean notSent(Throwable fault) {
        return fault instanceof ConnectException
                || fault instanceof HttpConnectTimeoutException
                || fault instanceof SSLHandshakeException;
    }

    private static String describe(Throwable fault) {
        String kind = fault.getClass().getSimpleName();
        return fault.getMessage() == null ? kind : kind + ": " + fault.getMessage();
    }
}

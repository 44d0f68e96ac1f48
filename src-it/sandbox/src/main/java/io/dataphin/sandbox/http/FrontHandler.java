package io.dataphin.sandbox.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The only Jetty handler: reads the request, lets the router answer and writes the answer (or resets). */
public final class FrontHandler extends Handler.Abstract {
    private final Function<Exchange, Answer> router;

    /** A handler for everything the router knows. */
    public FrontHandler(Function<Exchange, Answer> router) {
        this.router = router;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        Exchange exchange = Exchange.read(request);
        Answer answer = router.apply(exchange);
        if (answer.isReset()) {
            exchange.reset();
            callback.failed(new EofException("reset on purpose"));
            return true;
        }
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        answer.headers().forEach(response.getHeaders()::put);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
        return true;
    }
}

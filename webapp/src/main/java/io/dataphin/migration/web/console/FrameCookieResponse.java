package io.dataphin.migration.web.console;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;

/** Rewrites the cookies that were set so far whenever something begins that may send the head of the answer. */
final class FrameCookieResponse extends HttpServletResponseWrapper {

    private static final String SET_COOKIE = "Set-Cookie";

    private final String attributes;

    FrameCookieResponse(HttpServletResponse response, String attributes) {
        super(response);
        this.attributes = attributes;
    }

    /** Gives all cookies the attributes; does nothing once the head was sent. */
    void rewrite() {
        List<String> cookies = List.copyOf(getHeaders(SET_COOKIE));
        if (isCommitted() || cookies.isEmpty()) {
            return;
        }
        Iterator<String> rewritten = cookies.stream()
                .map(cookie -> FrameCookies.with(cookie, attributes))
                .iterator();
        super.setHeader(SET_COOKIE, rewritten.next());
        rewritten.forEachRemaining(cookie -> super.addHeader(SET_COOKIE, cookie));
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        rewrite();
        super.sendRedirect(location);
    }

    @Override
    public void sendError(int status) throws IOException {
        rewrite();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        rewrite();
        super.sendError(status, message);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        rewrite();
        return super.getWriter();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        rewrite();
        return super.getOutputStream();
    }

    @Override
    public void flushBuffer() throws IOException {
        rewrite();
        super.flushBuffer();
    }
}

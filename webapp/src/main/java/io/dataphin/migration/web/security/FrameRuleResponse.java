package io.dataphin.migration.web.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Adds the frame rule to the content policy that a page writes. */
final class FrameRuleResponse extends HttpServletResponseWrapper {

    static final String POLICY = "Content-Security-Policy";

    private final String frameRule;

    FrameRuleResponse(HttpServletResponse response, String frameRule) {
        super(response);
        this.frameRule = frameRule;
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, POLICY.equalsIgnoreCase(name) ? withFrameRule(value) : value);
    }

    @Override
    public void addHeader(String name, String value) {
        if (POLICY.equalsIgnoreCase(name)) {
            // the header that was set before holds the frame rule alone
            super.setHeader(name, withFrameRule(value));
        } else {
            super.addHeader(name, value);
        }
    }

    private String withFrameRule(String policy) {
        String own = policy.strip();
        return own + (own.endsWith(";") ? " " : "; ") + frameRule;
    }
}

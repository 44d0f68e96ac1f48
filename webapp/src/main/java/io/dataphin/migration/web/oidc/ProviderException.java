package io.dataphin.migration.web.oidc;

/** The provider does not answer, or not as one answers. */
public class ProviderException extends Exception {

    /** @param cause its innermost reason becomes a part of the message; null for none */
    public ProviderException(String what, Throwable cause) {
        super(cause == null ? what : what + ": " + reason(cause), cause);
    }

    private static String reason(Throwable cause) {
        Throwable innermost = cause;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getMessage() == null ? innermost.getClass().getSimpleName() : innermost.getMessage();
    }
}

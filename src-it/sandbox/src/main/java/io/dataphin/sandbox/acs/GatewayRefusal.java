package io.dataphin.sandbox.acs;

/** The gateway in front of a platform turns a request away; becomes an HTTP error status. */
public final class GatewayRefusal extends RuntimeException {
    private final int status;
    private final String code;

    /** A refusal with the HTTP status and the gateway code that the client sees. */
    public GatewayRefusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** HTTP status, 400 to 599. */
    public int status() {
        return status;
    }

    /** Gateway code such as {@code SignatureDoesNotMatch}. */
    public String code() {
        return code;
    }
}

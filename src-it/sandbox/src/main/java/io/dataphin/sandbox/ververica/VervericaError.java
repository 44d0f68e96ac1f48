package io.dataphin.sandbox.ververica;

/** Business error of Ververica: HTTP 200 with {@code success=false}. */
final class VervericaError extends RuntimeException {
    /** The only published code: the thing asked for does not exist. */
    static final String NOT_FOUND = "990301";

    private final String code;

    VervericaError(String code, String message) {
        super(message);
        this.code = code;
    }

    static VervericaError notFound(String what) {
        return new VervericaError(NOT_FOUND, what + " not found");
    }

    String code() {
        return code;
    }
}

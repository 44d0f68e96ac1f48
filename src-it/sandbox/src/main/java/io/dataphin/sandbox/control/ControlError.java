package io.dataphin.sandbox.control;

/** A control call that cannot be done; becomes its HTTP status with a text. */
final class ControlError extends RuntimeException {
    private final int status;

    ControlError(int status, String message) {
        super(message);
        this.status = status;
    }

    static ControlError notFound(String what) {
        return new ControlError(404, what + " does not exist");
    }

    int status() {
        return status;
    }
}

package io.dataphin.migration.web.security;

/** Nobody is signed in, or not any more. */
public class NotSignedInException extends RuntimeException {

    public NotSignedInException() {
        super("nobody is signed in");
    }
}

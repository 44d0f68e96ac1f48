package io.dataphin.migration.web.security;

/** Nobody is signed in, or the signed-in person is no longer in the users file. */
public class NotSignedInException extends RuntimeException {

    public NotSignedInException() {
        super("nobody is signed in");
    }
}

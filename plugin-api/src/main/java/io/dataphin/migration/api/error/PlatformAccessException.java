package io.dataphin.migration.api.error;

/** The platform refuses the key or the user: wrong key, wrong secret, clock off, missing permission. Final until somebody mends it. */
public class PlatformAccessException extends PlatformException {

    public PlatformAccessException(Platform platform, PlatformAnswer answer) {
        super(platform == Platform.SOURCE ? "SOURCE_ACCESS_DENIED" : "TARGET_ACCESS_DENIED", platform, answer, null);
    }
}

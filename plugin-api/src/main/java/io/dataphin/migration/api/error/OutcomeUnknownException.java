package io.dataphin.migration.api.error;

/** A write was sent and its answer was lost or unreadable: it may or may not have happened. Look before doing anything again (D7). */
public class OutcomeUnknownException extends PlatformException {

    public OutcomeUnknownException(Platform platform, PlatformAnswer answer, Throwable cause) {
        super(platform == Platform.SOURCE ? "SOURCE_UNAVAILABLE" : "TARGET_UNAVAILABLE", platform, answer, cause);
    }
}

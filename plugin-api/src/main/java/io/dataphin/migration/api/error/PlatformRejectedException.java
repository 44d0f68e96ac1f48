package io.dataphin.migration.api.error;

/** The platform refused the content of the call. Final: the same call will be refused again. */
public class PlatformRejectedException extends PlatformException {

    public PlatformRejectedException(Platform platform, PlatformAnswer answer) {
        super(platform == Platform.SOURCE ? "SOURCE_REJECTED" : "TARGET_REJECTED", platform, answer, null);
    }
}

package io.dataphin.migration.api.error;

import io.dataphin.migration.api.message.Message;
import java.util.List;

/** A platform did not do what was asked. Subclasses say what the caller can do. */
public abstract class PlatformException extends MigrationException {

    private final Platform platform;
    private final transient PlatformAnswer answer;

    protected PlatformException(String code, Platform platform, PlatformAnswer answer, Throwable cause) {
        this(text(code, platform, answer), platform, answer, cause);
    }

    PlatformException(Message text, Platform platform, PlatformAnswer answer, Throwable cause) {
        super(text, List.of(), cause);
        this.platform = platform;
        this.answer = answer;
    }

    /** What is said of a fault of any kind. */
    static Message text(String code, Platform platform, PlatformAnswer answer) {
        return Message.of(
                code,
                "platform",
                platform,
                "action",
                answer.action(),
                "vendorCode",
                answer.code(),
                "vendorMessage",
                answer.message(),
                "requestId",
                answer.requestId(),
                "httpStatus",
                answer.httpStatus());
    }

    /** The side that was called. */
    public Platform platform() {
        return platform;
    }

    /** What the platform said. */
    public PlatformAnswer answer() {
        return answer;
    }
}

package io.dataphin.migration.platform.dataphin.client;

import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.platform.gateway.FaultCodes;
import io.dataphin.migration.platform.gateway.GatewayCodes;

/** Dataphin's error codes. */
final class DataphinCodes implements FaultCodes {

    static final String TASK_NOT_FOUND = "DPN.Stream.TaskNotFound";
    static final String NAME_EXISTS = "DPN.Stream.NameExists";
    static final String TYPE_MISMATCH = "DPN.Stream.TypeMismatch";
    static final String VERSION_CONFLICT = "DPN.Stream.VersionConflict";
    static final String LOCKED = "DPN.Stream.Locked";
    static final String SUBMIT_RUNNING = "DPN.Stream.SubmitRunning";
    static final String ALREADY_PUBLISHED = "DPN.Stream.AlreadyPublished";
    static final String ASYNC_NOT_FOUND = "DPN.Stream.AsyncNotFound";
    static final String NO_PERMISSION = "DPN.Auth.NoPermission";
    static final String FUNCTION_EXISTS = "DPN.Stream.FunctionExists";
    static final String PROJECT_NOT_FOUND = "DPN.Project.NotFound";

    private static final String BUSY = "DPN.System.Busy";

    private final FaultCodes gateway = new GatewayCodes();

    @Override
    public Fault of(PlatformAnswer refusal, int innerStatus) {
        return switch (refusal.code()) {
            case BUSY -> Fault.BUSY;
            case NO_PERMISSION -> Fault.ACCESS;
            default -> gateway.of(refusal, innerStatus);
        };
    }
}

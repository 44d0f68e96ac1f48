package io.dataphin.migration.flow.transfer;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.flow.FileToMove;
import java.util.LinkedHashMap;
import java.util.Map;

/** Why a file is not in the project: a finding of each record that needs it. */
public final class TransferFindings {

    private TransferFindings() {}

    /** A finding that names the file and where it is. */
    public static Finding of(FileToMove file, String code, Object... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("name", file.name());
        parameters.put("address", file.address());
        parameters.putAll(Message.of(code, namesAndValues).parameters());
        return new Finding(new Message(code, parameters), Severity.WARNING, null, null);
    }

    /** What a platform refused, or did not answer for too long. */
    static Finding of(FileToMove file, PlatformException fault, long most) {
        return switch (fault.answer().code()) {
            case SourceFiles.Refusal.MISSING -> of(file, "FILE_NOT_ON_SOURCE");
            case SourceFiles.Refusal.TOO_LARGE -> of(file, "FILE_TOO_LARGE", "most", most / (1024 * 1024));
            default ->
                of(
                        file,
                        fault.platform() == Platform.SOURCE ? "FILE_NOT_READ" : "FILE_NOT_UPLOADED",
                        "vendorCode",
                        fault.answer().code(),
                        "vendorMessage",
                        fault.answer().message(),
                        "requestId",
                        fault.answer().requestId());
        };
    }
}

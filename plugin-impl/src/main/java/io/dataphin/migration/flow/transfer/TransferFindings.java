package io.dataphin.migration.flow.transfer;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.flow.FileToMove;
import io.dataphin.migration.flow.FunctionToMove;
import io.dataphin.migration.flow.ToMove;
import java.util.LinkedHashMap;
import java.util.Map;

/** Why a file or function is not in the project: a finding of each record that needs it. */
public final class TransferFindings {

    private TransferFindings() {}

    /** A finding that names the file and where it is, or the function and its class. */
    public static Finding of(ToMove item, String code, Object... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("name", item.name());
        if (item instanceof FunctionToMove function) {
            parameters.put("class", function.className());
        } else {
            parameters.put("address", ((FileToMove) item).address());
        }
        parameters.putAll(Message.of(code, namesAndValues).parameters());
        return new Finding(new Message(code, parameters), Severity.WARNING, null, null);
    }

    /** What a platform refused, or did not answer for too long. */
    static Finding of(ToMove item, PlatformException fault, long most) {
        if (item instanceof FunctionToMove) {
            return refused(item, "FUNCTION_NOT_REGISTERED", fault);
        }
        return switch (fault.answer().code()) {
            case SourceFiles.Refusal.MISSING -> of(item, "FILE_NOT_ON_SOURCE");
            case SourceFiles.Refusal.TOO_LARGE -> of(item, "FILE_TOO_LARGE", "most", most / (1024 * 1024));
            default ->
                refused(item, fault.platform() == Platform.SOURCE ? "FILE_NOT_READ" : "FILE_NOT_UPLOADED", fault);
        };
    }

    private static Finding refused(ToMove item, String code, PlatformException fault) {
        return of(
                item,
                code,
                "vendorCode",
                fault.answer().code(),
                "vendorMessage",
                fault.answer().message(),
                "requestId",
                fault.answer().requestId());
    }

    /** An error of ours. */
    static Finding error(ToMove item) {
        return of(item, item instanceof FunctionToMove ? "FUNCTION_MOVE_ERROR" : "FILE_MOVE_ERROR");
    }
}

package io.dataphin.migration.platform.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.platform.gateway.AcsAnswer;
import io.dataphin.migration.platform.gateway.Json;
import io.dataphin.migration.platform.gateway.Lenient;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.spi.TargetPublishing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;

/** Publishing in Dataphin, with its public operations. */
@ApplicationScoped
public class DataphinPublishing implements TargetPublishing {

    private static final long SUCCEEDED = 1;
    private static final long RUNNING = 2;

    private final DataphinCalls calls;

    /** For the container's proxy only. */
    protected DataphinPublishing() {
        this(null);
    }

    @Inject
    public DataphinPublishing(DataphinCalls calls) {
        this.calls = calls;
    }

    @Override
    public Call<Page<Pending>> pending(String userId, long projectId, int page) {
        return list(Operation.LIST_SUBMIT_RECORDS, userId, projectId, page, DataphinPublishing::pending);
    }

    @Override
    public Call<Page<Attempt>> attempts(String userId, long projectId, int page) {
        return list(Operation.LIST_PUBLISH_RECORDS, userId, projectId, page, DataphinPublishing::attempt);
    }

    private <A> Call<Page<A>> list(
            Operation operation, String userId, long projectId, int page, Function<JsonNode, A> row) {
        ObjectNode query = Json.object();
        ObjectNode filter = query.putObject("SearchFilter");
        filter.putArray("ProjectIdList").add(projectId);
        filter.put("Page", page).put("PageSize", DataphinPages.SIZE);
        return calls.get(operation, userId, Parameters.none().form("ListQuery", query))
                .map(body -> DataphinPages.read(body.path("ListResult"), "Data", row));
    }

    private static Pending pending(JsonNode row) {
        return new Pending(Lenient.wholeOrZero(row.path("Id")), object(row), Lenient.text(row.path("ObjectName")));
    }

    private static ObjectVersion object(JsonNode row) {
        return new ObjectVersion(
                Lenient.text(row.path("ObjectType")),
                Lenient.text(row.path("ObjectId")),
                Lenient.text(row.path("ObjectVersion")));
    }

    private static Attempt attempt(JsonNode row) {
        return new Attempt(
                Lenient.wholeOrZero(row.path("Id")), object(row), state(row), Lenient.text(row.path("ErrorMessage")));
    }

    private static AttemptState state(JsonNode row) {
        long status = Lenient.wholeOrZero(row.path("PublishStatus"));
        if (status == SUCCEEDED) {
            return AttemptState.SUCCEEDED;
        }
        return status == RUNNING ? AttemptState.RUNNING : AttemptState.FAILED;
    }

    @Override
    public Call<String> publish(String userId, long projectId, List<Long> submitIds, String comment) {
        ObjectNode command = Json.object().put("ProjectId", projectId).put("Comment", comment);
        ArrayNode ids = command.putArray("SubmitIdList");
        submitIds.forEach(ids::add);
        return calls.call(
                        Operation.PUBLISH_OBJECT_LIST, userId, Parameters.none().form("PublishCommand", command))
                .map(DataphinPublishing::requestId);
    }

    private static String requestId(AcsAnswer answer) {
        if (!answer.success()) {
            throw DataphinCalls.rejected(answer);
        }
        return answer.requestId();
    }
}

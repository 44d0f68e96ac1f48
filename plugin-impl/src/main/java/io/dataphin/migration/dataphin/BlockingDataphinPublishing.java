package io.dataphin.migration.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.acs.AcsAnswer;
import io.dataphin.migration.acs.Json;
import io.dataphin.migration.acs.Lenient;
import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.spi.BlockingTargetPublishing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Publishing in Dataphin, with its public operations. */
@ApplicationScoped
public class BlockingDataphinPublishing implements BlockingTargetPublishing {

    private static final long SUCCEEDED = 1;
    private static final long RUNNING = 2;

    private final BlockingDataphinClient client;

    /** For the container's proxy only. */
    protected BlockingDataphinPublishing() {
        this(null);
    }

    @Inject
    public BlockingDataphinPublishing(BlockingDataphinClient client) {
        this.client = client;
    }

    @Override
    public List<Pending> pending(CallContext context, long projectId) {
        List<Pending> pending = new ArrayList<>();
        for (int number = 1; ; number++) {
            JsonNode page = page(Operation.LIST_SUBMIT_RECORDS, context, projectId, number);
            page.path("Data")
                    .forEach(row -> pending.add(new Pending(
                            Lenient.wholeOrZero(row.path("Id")), object(row), Lenient.text(row.path("ObjectName")))));
            if (last(page, number)) {
                return pending;
            }
        }
    }

    /** The list holds all tries of the project since its beginning; newest first, it is read until each of the objects was met. */
    @Override
    public List<Attempt> attempts(CallContext context, long projectId, Collection<ObjectVersion> objects) {
        Map<ObjectVersion, Attempt> newest = new HashMap<>();
        Set<ObjectVersion> wanted = new HashSet<>(objects);
        for (int number = 1; ; number++) {
            JsonNode page = page(Operation.LIST_PUBLISH_RECORDS, context, projectId, number);
            page.path("Data").forEach(row -> {
                if (wanted.contains(object(row))) {
                    newest.merge(object(row), attempt(row), (one, other) -> one.id() > other.id() ? one : other);
                }
            });
            if (last(page, number) || newestFirst(page) && newest.keySet().containsAll(wanted)) {
                return List.copyOf(newest.values());
            }
        }
    }

    private JsonNode page(Operation operation, CallContext context, long projectId, int number) {
        ObjectNode query = Json.object();
        ObjectNode filter = query.putObject("SearchFilter");
        filter.putArray("ProjectIdList").add(projectId);
        filter.put("Page", number).put("PageSize", BlockingPagedList.PAGE_SIZE);
        return client.get(operation, context, Parameters.none().form("ListQuery", query))
                .path("ListResult");
    }

    private static boolean last(JsonNode page, int number) {
        Long total = Lenient.whole(page.path("TotalCount"));
        int rows = page.path("Data").size();
        return rows == 0
                || (total == null
                        ? rows < BlockingPagedList.PAGE_SIZE
                        : (long) number * BlockingPagedList.PAGE_SIZE >= total);
    }

    private static boolean newestFirst(JsonNode page) {
        JsonNode rows = page.path("Data");
        return Lenient.wholeOrZero(rows.path(0).path("Id"))
                >= Lenient.wholeOrZero(rows.path(rows.size() - 1).path("Id"));
    }

    private static ObjectVersion object(JsonNode row) {
        return new ObjectVersion(
                Lenient.text(row.path("ObjectType")),
                Lenient.text(row.path("ObjectId")),
                Lenient.text(row.path("ObjectVersion")));
    }

    private static Attempt attempt(JsonNode row) {
        long status = Lenient.wholeOrZero(row.path("PublishStatus"));
        AttemptState state = status == SUCCEEDED
                ? AttemptState.SUCCEEDED
                : status == RUNNING ? AttemptState.RUNNING : AttemptState.FAILED;
        return new Attempt(
                Lenient.wholeOrZero(row.path("Id")), object(row), state, Lenient.text(row.path("ErrorMessage")));
    }

    @Override
    public String publish(CallContext context, long projectId, List<Long> submitIds, String comment) {
        ObjectNode command = Json.object().put("ProjectId", projectId).put("Comment", comment);
        ArrayNode ids = command.putArray("SubmitIdList");
        submitIds.forEach(ids::add);
        AcsAnswer answer = client.call(
                Operation.PUBLISH_OBJECT_LIST, context, Parameters.none().form("PublishCommand", command));
        if (!answer.success()) {
            throw client.rejected(answer);
        }
        return answer.requestId();
    }
}

package io.dataphin.migration.platform.dataphin.client;

import static io.dataphin.migration.platform.dataphin.client.DataphinConnections.accepted;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.spi.TargetPublishing;
import io.dataphin.migration.platform.dataphin.client.PublishApi.ListQuery;
import io.dataphin.migration.platform.dataphin.client.PublishApi.PublishCommand;
import io.dataphin.migration.platform.dataphin.client.PublishApi.PublishRows;
import io.dataphin.migration.platform.dataphin.client.PublishApi.Row;
import io.dataphin.migration.platform.gateway.Lenient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;

/** Publishing in Dataphin, with its public operations. */
@ApplicationScoped
public class DataphinPublishing implements TargetPublishing {

    /** Quota that a publish counts against. */
    private static final int LEVEL = 2;

    private static final long SUCCEEDED = 1;
    private static final long RUNNING = 2;

    private final DataphinConnections dataphin;

    /** For the container's proxy only. */
    protected DataphinPublishing() {
        this(null);
    }

    @Inject
    public DataphinPublishing(DataphinConnections dataphin) {
        this.dataphin = dataphin;
    }

    @Override
    public Call<Page<Pending>> pending(String userId, long projectId, int page) {
        ListQuery query = query(projectId, page);
        return dataphin.read(
                        "ListSubmitRecords",
                        PublishApi.class,
                        (api, tenant) -> api.listSubmitRecords(tenant, userId, query))
                .map(answer -> page(accepted(answer), DataphinPublishing::pending));
    }

    @Override
    public Call<Page<Attempt>> attempts(String userId, long projectId, int page) {
        ListQuery query = query(projectId, page);
        return dataphin.read(
                        "ListPublishRecords",
                        PublishApi.class,
                        (api, tenant) -> api.listPublishRecords(tenant, userId, query))
                .map(answer -> page(accepted(answer), DataphinPublishing::attempt));
    }

    private static ListQuery query(long projectId, int page) {
        return new ListQuery(new ListQuery.SearchFilter(List.of(projectId), page, DataphinDirectory.PAGE_SIZE));
    }

    private static <A> Page<A> page(PublishRows answer, Function<Row, A> meaning) {
        PublishRows.Rows rows = answer.listResult();
        List<Row> items = rows == null ? List.of() : Lenient.items(rows.data());
        return new Page<>(
                items.stream().map(meaning).toList(),
                rows == null ? null : rows.totalCount(),
                DataphinDirectory.PAGE_SIZE);
    }

    private static Pending pending(Row row) {
        return new Pending(Lenient.orZero(row.id()), object(row), Lenient.orEmpty(row.objectName()));
    }

    private static ObjectVersion object(Row row) {
        return new ObjectVersion(
                Lenient.orEmpty(row.objectType()),
                Lenient.orEmpty(row.objectId()),
                Lenient.orEmpty(row.objectVersion()));
    }

    private static Attempt attempt(Row row) {
        return new Attempt(Lenient.orZero(row.id()), object(row), state(row), Lenient.orEmpty(row.errorMessage()));
    }

    private static AttemptState state(Row row) {
        long status = Lenient.orZero(row.publishStatus());
        if (status == SUCCEEDED) {
            return AttemptState.SUCCEEDED;
        }
        return status == RUNNING ? AttemptState.RUNNING : AttemptState.FAILED;
    }

    @Override
    public Call<String> publish(String userId, long projectId, List<Long> submitIds, String comment) {
        PublishCommand command = new PublishCommand(projectId, comment, submitIds);
        return dataphin.write(
                        "PublishObjectList",
                        LEVEL,
                        PublishApi.class,
                        (api, tenant) -> api.publishObjectList(tenant, userId, command))
                .map(answer -> {
                    accepted(answer);
                    return answer.requestId();
                });
    }
}

package io.dataphin.migration.platform.dataphin.client;

import static io.dataphin.migration.platform.dataphin.client.StubDataphin.USER;
import static io.dataphin.migration.platform.dataphin.client.StubDataphin.ok;
import static io.dataphin.migration.platform.dataphin.client.StubDataphin.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.spi.TargetPublishing.Attempt;
import io.dataphin.migration.api.spi.TargetPublishing.AttemptState;
import io.dataphin.migration.api.spi.TargetPublishing.ObjectVersion;
import io.dataphin.migration.api.spi.TargetPublishing.Pending;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DataphinPublishingTest {

    private final StubDataphin stub = new StubDataphin();
    private final DataphinPublishing publishing = new DataphinPublishing(stub.calls());

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void shouldListWhatWaitsToBePublished() {
        stub.then(ok("'ListResult':{'TotalCount':101,'Data':[{'Id':'77','ObjectType':'FLINK_SQL','ObjectId':708,"
                + "'ObjectVersion':4,'ObjectName':'orders_rt'}]}"));

        Page<Pending> page = publishing.pending(USER, 7, 2).send();

        assertThat(page.items())
                .containsExactly(new Pending(77, new ObjectVersion("FLINK_SQL", "708", "4"), "orders_rt"));
        assertThat(page.total()).isEqualTo(101);
        assertThat(stub.server.last().action()).isEqualTo("ListSubmitRecords");
        assertThat(stub.server.last().form())
                .containsEntry("ListQuery", "{\"SearchFilter\":{\"ProjectIdList\":[7],\"Page\":2,\"PageSize\":100}}");
    }

    @Test
    void shouldListAttempts() {
        stub.then(ok("'ListResult':{'TotalCount':3,'Data':["
                + "{'Id':9,'ObjectType':'FLINK_SQL','ObjectId':'1','ObjectVersion':'4','PublishStatus':1},"
                + "{'Id':8,'ObjectType':'IDE_RESOURCE','ObjectId':'2','ObjectVersion':'1','PublishStatus':'2'},"
                + "{'Id':7,'ObjectType':'STREAM_UDF','ObjectId':'3','ObjectVersion':'1','PublishStatus':3,"
                + "'ErrorMessage':'no queue'}]}"));

        assertThat(publishing.attempts(USER, 7, 1).send().items())
                .containsExactly(
                        new Attempt(9, new ObjectVersion("FLINK_SQL", "1", "4"), AttemptState.SUCCEEDED, ""),
                        new Attempt(8, new ObjectVersion("IDE_RESOURCE", "2", "1"), AttemptState.RUNNING, ""),
                        new Attempt(7, new ObjectVersion("STREAM_UDF", "3", "1"), AttemptState.FAILED, "no queue"));
        assertThat(stub.server.last().action()).isEqualTo("ListPublishRecords");
    }

    @Test
    void shouldPublishAllOrNone() {
        stub.then(ok("'Data':true"), refused("DPN.Publish.SubmitNotFound", "null"));

        Call<String> publish = publishing.publish(USER, 7, List.of(77L, 78L), "migration 12");

        assertThat(publish.kind()).isEqualTo(Call.Kind.WRITE);
        assertThat(publish.bucket().name()).endsWith("/level-2");
        assertThat(publish.send()).isEqualTo("R-1");
        assertThat(stub.server.last().form())
                .containsEntry(
                        "PublishCommand", "{\"ProjectId\":7,\"Comment\":\"migration 12\",\"SubmitIdList\":[77,78]}");
        assertThatThrownBy(publish::send).isInstanceOf(PlatformRejectedException.class);
    }
}

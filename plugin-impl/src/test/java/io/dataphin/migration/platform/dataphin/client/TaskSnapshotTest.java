package io.dataphin.migration.platform.dataphin.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class TaskSnapshotTest {

    private static final String TASK = """
            {"Code":"select 1;\\n","DevConfigMode":"CUSTOM","DevCluster":{"ClusterId":"c","QueueName":"q"},"FileId":"7","GmtModified":5,
             "JobId":9,"LockUserId":"u","ModifierId":"m","Name":"orders","NewField":{"Deep":[1,2]},"RuntimeParams":[{"Key":"a","Value":"1"}],
             "SourceBinding":{"MigrationKey":"k"},"Status":"SUBMITTED","Type":"FLINK_SQL","Version":4}""";

    @Test
    void shouldWriteBackEverythingButWhatThePlatformKeepsItself() {
        ObjectNode writable = new TaskSnapshot(TASK).writable();

        assertThat(writable.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "Code",
                        "DevConfigMode",
                        "DevCluster",
                        "Name",
                        "NewField",
                        "RuntimeParams",
                        "SourceBinding",
                        "Type",
                        "Description");
        assertThat(writable.path("Code").asText()).isEqualTo("select 1;\n");
        assertThat(writable.path("Description").asText())
                .as("an absent one would stay as it is")
                .isEmpty();
    }

    @Test
    void shouldShowContentByPathWithoutBindingAndEmptyValues() {
        assertThat(new TaskSnapshot(TASK).content())
                .contains(
                        entry("RuntimeParams.a", "1"),
                        entry("DevCluster.QueueName", "q"),
                        entry("NewField.Deep", "1, 2"))
                .doesNotContainKeys("SourceBinding.MigrationKey", "Version", "Status", "Description");
    }

    @Test
    void shouldKnowWhetherItWasSubmitted() {
        assertThat(new TaskSnapshot(TASK).task().status().submitted()).isTrue();
    }
}

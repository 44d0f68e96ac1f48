package io.dataphin.sandbox.dataphin.task;

import java.util.List;

/** Names of the fields of a StreamTask. */
final class TaskFields {
    static final List<String> WRITABLE = List.of(
            "Name",
            "Type",
            "Directory",
            "Description",
            "Code",
            "MainResource",
            "DependencyResourceNames",
            "ProdCluster",
            "DevCluster",
            "ProdEngineVersion",
            "DevEngineVersion",
            "DevConfigMode",
            "Resource",
            "Checkpoint",
            "StateTtl",
            "RuntimeParams",
            "Variables",
            "OwnerId",
            "SourceBinding");

    /** An update that leaves these out keeps them; every other field is cleared. */
    static final List<String> KEPT_BY_UPDATE = List.of("Directory", "Description", "OwnerId", "SourceBinding");

    static final String SQL = "FLINK_SQL";
    static final String DATASTREAM = "FLINK_DATASTREAM";

    private TaskFields() {}
}

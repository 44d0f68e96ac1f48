package io.dataphin.migration.platform.dataphin;

/** The operations that are used, with their call level and whether they change something. */
enum Operation {
    GET_SERVER_VERSION("GetServerVersion"),
    LIST_PROJECTS("ListProjects"),
    GET_PROJECT("GetProject"),
    LIST_PROJECT_MEMBERS("ListProjectMembers"),
    LIST_TENANT_MEMBERS("ListTenantMembers"),
    GET_STREAM_COMPUTE_SOURCE_CONNECTION("GetStreamComputeSourceConnection"),
    GET_CLUSTER_QUEUE_INFO_BY_ENV("GetClusterQueueInfoByEnv"),
    GET_QUEUE_ENGINE_VERSION_BY_ENV("GetQueueEngineVersionByEnv"),
    LIST_STREAM_TASKS("ListStreamTasks"),
    LIST_STREAM_RESOURCES("ListStreamResources"),
    GET_STREAM_TASK("GetStreamTask"),
    GET_STREAM_TASK_ASYNC_RESULT("GetStreamTaskAsyncResult"),
    GET_STREAM_INSTANCES("GetStreamInstances"),
    LIST_SUBMIT_RECORDS("ListSubmitRecords"),
    LIST_PUBLISH_RECORDS("ListPublishRecords"),
    UPDATE_STREAM_TASK("UpdateStreamTask", 2),
    SUBMIT_STREAM_TASK_BY_ASYNC("SubmitStreamTaskByAsync", 2),
    PUBLISH_OBJECT_LIST("PublishObjectList", 2),
    DELETE_STREAM_TASK("DeleteStreamTask", 3),
    CREATE_STREAM_TASK("CreateStreamTask", 3);

    private final String action;
    private final int level;
    private final boolean write;

    /** A read. */
    Operation(String action) {
        this.action = action;
        this.level = 1;
        this.write = false;
    }

    /** A write. */
    Operation(String action, int level) {
        this.action = action;
        this.level = level;
        this.write = true;
    }

    /** The platform's name. */
    String action() {
        return action;
    }

    /** Quota that it counts against: 1 to 3. */
    int level() {
        return level;
    }

    boolean write() {
        return write;
    }
}

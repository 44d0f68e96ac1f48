package io.dataphin.migration.api.task;

/** Types of real-time tasks that jobs can become; also the file format of a record. */
public enum TaskType {
    FLINK_SQL,
    FLINK_DATASTREAM
}

package io.dataphin.sandbox.dataphin.publish;

/**
 * What a submit or publish record is about.
 *
 * @param id file id, resource id or function id as text
 * @param type FLINK_SQL, FLINK_DATASTREAM, IDE_RESOURCE or STREAM_UDF
 */
record ObjectIdentity(String id, String type, String name, String version) {}

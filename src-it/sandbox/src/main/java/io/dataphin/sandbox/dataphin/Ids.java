package io.dataphin.sandbox.dataphin;

/** Ids in the ranges of the platform's samples, each range counting up from the same start after a reset. */
public final class Ids {
    private long file = 7_083_701_105_376_640L;
    private long job = 716_601;
    private long async = 990_017;
    private long submit = 1_241_844_456L;
    private long resource = 551_201;
    private long function = 661_301;

    /** A file id, 16 digits. */
    public String nextFile() {
        return Long.toString(file++);
    }

    /** A job id (the mapping id of a task). */
    public long nextJob() {
        return job++;
    }

    /** An id of an asynchronous submit. */
    public long nextAsync() {
        return async++;
    }

    /** An id of a submit or publish record. */
    public long nextRecord() {
        return submit++;
    }

    /** A resource id. */
    public long nextResource() {
        return resource++;
    }

    /** A function id. */
    public long nextFunction() {
        return function++;
    }
}

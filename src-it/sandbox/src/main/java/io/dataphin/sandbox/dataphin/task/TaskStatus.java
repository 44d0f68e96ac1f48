package io.dataphin.sandbox.dataphin.task;

/** Status of a task, with the number that GetStreamJobs shows for it. */
public enum TaskStatus {
    DRAFT(0),
    SUBMITTING(1),
    SUBMITTED(2),
    PUBLISHED(3),
    IN_DEVELOPMENT(100);

    private final int number;

    TaskStatus(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}

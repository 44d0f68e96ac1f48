package io.dataphin.migration.flow.submit;

/** Why a submit cannot go on, other than that the platform says it failed. In brackets the parameters beside the request id. */
public enum SubmitEnd {
    /** Somebody is editing the task ({@code lockUser}). */
    LOCKED,
    /** The task is gone. */
    GONE,
    /** The task has another version than the one that is to be submitted ({@code version}). */
    CHANGED,
    /** It has run too long ({@code minutes}). */
    TIMED_OUT,
    /** Answers were lost again and again, and each time nothing had been done ({@code answers}). */
    ANSWERS_LOST
}

package io.dataphin.migration.it.packaging.wrong.engine;

/** Breaks a rule on purpose. */
public class EngineThatHidesState {

    /** Where it hides. */
    public static final ThreadLocal<String> STATE = new ThreadLocal<>();
}

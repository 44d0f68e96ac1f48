package io.dataphin.migration.runtime.configuration;

/**
 * One thing that is wrong with the configuration. Never holds a value.
 *
 * @param key the configuration key
 * @param what what is wrong
 * @param example a right value
 */
public record ConfigurationProblem(String key, String what, String example) {

    /** The one line that an administrator looks for in the log. */
    public String line() {
        return "MIGRATION CONFIG " + key + ": " + what + "; example: " + key + "=" + example;
    }
}

package io.dataphin.migration.api.script;

/**
 * A file that a script loads: {@code USING JAR}, {@code ADD JAR}, or one of the setting {@code pipeline.jars}.
 *
 * @param uri as it stands in the script
 * @param place of the address
 */
public record ScriptFile(String uri, Place place) {

    /** What follows the last slash. */
    public String name() {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }
}

package io.dataphin.migration.api.script;

/**
 * A setting of {@code SET}, with or without quotes.
 *
 * @param key without quotes
 * @param value without quotes; may be a secret
 * @param place of the statement
 */
public record ScriptSetting(String key, String value, Place place) {

    /** Without the value. */
    @Override
    public String toString() {
        return "ScriptSetting[" + key + ", " + place + "]";
    }
}

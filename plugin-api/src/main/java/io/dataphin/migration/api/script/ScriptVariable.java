package io.dataphin.migration.api.script;

/**
 * A variable whose value is filled in at the start of a run; one entry a name. Those in comments are none.
 *
 * @param name without the scope
 * @param secret whether it belongs to the namespace
 * @param place of its first placeholder
 */
public record ScriptVariable(String name, boolean secret, Place place) {}

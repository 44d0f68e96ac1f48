package io.dataphin.migration.api.script;

/**
 * A function that a script calls or defines; one entry a name.
 *
 * @param name without quotes, parts joined by dots
 * @param className the class or Python object that it is defined by; null for none
 * @param defined whether the script creates it
 * @param place where it is created, or called first
 */
public record ScriptFunction(String name, String className, boolean defined, Place place) {}

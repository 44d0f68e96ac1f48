package io.dataphin.migration.api.script;

/**
 * A catalog that a script defines, uses, or names in front of a table or function.
 *
 * @param name without quotes
 * @param type of its definition, e.g. {@code paimon}; null for none
 * @param defined whether the script creates it
 * @param place where it is created, or stands first
 */
public record ScriptCatalog(String name, String type, boolean defined, Place place) {}

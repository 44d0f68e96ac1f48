package io.dataphin.migration.translation;

/**
 * A file that a job needs.
 *
 * @param name name of the resource that it is in a project
 * @param address where the source has it, as the job says; may hold a password, so it is never shown
 * @param shown the address as it may be shown
 * @param className class that must be in it: of the program, or of a function; null for none, and when the program's manifest names the class
 */
public record NeededFile(String name, String address, String shown, String className) {}

package io.dataphin.migration.flow;

/**
 * A file that a record needs and its project lacks.
 *
 * @param name name that it gets in the project
 * @param address where the source has it
 * @param className class that must be in it: of the program, or of a function; null for none, and when the program's manifest names the class
 */
public record FileToMove(String name, String address, String className) implements ToMove {}

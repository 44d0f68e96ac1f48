package io.dataphin.migration.api.script;

/**
 * Where something stands in a script, as an editor shows it.
 *
 * @param line from 1
 * @param column from 1; a character outside the basic plane is one column, a byte-order mark at the beginning none
 */
public record Place(int line, int column) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
    }
}

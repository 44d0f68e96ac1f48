package io.dataphin.migration.web.difference;

/**
 * A part of a line.
 *
 * @param text never empty
 * @param marked whether the other side has something else in its place
 */
public record TextPart(String text, boolean marked) {}

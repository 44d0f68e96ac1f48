package io.dataphin.migration.translation;

import io.dataphin.migration.api.task.TaskName;

/** Tells names apart that look alike: a few digits that depend on nothing but the source's name. */
final class NameHash {

    private static final int DIGITS = 8;

    private NameHash() {}

    /** Eight digits and letters {@code a} to {@code f}. */
    static String of(String sourceName) {
        return TextHash.of(sourceName).substring(0, DIGITS);
    }

    /** The name, cut as far as needed, and the hash of the source's name. */
    static String suffix(String name, String sourceName) {
        String hash = of(sourceName);
        int room = TaskName.MAX_LENGTH - hash.length() - 1;
        String kept = name.length() <= room ? name : name.substring(0, room);
        return (kept.endsWith("_") ? kept.substring(0, kept.length() - 1) : kept) + "_" + hash;
    }
}

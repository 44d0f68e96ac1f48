package io.dataphin.migration.web.rest;

/** Keeps what a caller sent from blowing up the answer. */
final class Shortened {

    private static final int MOST_CHARACTERS = 100;

    private Shortened() {}

    static String of(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + '…';
    }
}

package io.dataphin.migration.database;

import io.dataphin.migration.api.message.PlatformText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes values fit their columns. Platforms send texts of any length, and with characters that a database does not take. */
public final class ColumnText {

    /** Ids of tasks and objects. */
    public static final int ID = 100;
    /** Codes of messages. */
    public static final int CODE = 100;
    /** Names of objects of the target. */
    public static final int NAME = 500;
    /** Names of jobs. */
    public static final int JOB_NAME = 1000;
    /** Types, versions and states of objects of the target. */
    public static final int WORD = 40;
    /** Ids of runs of jobs. */
    public static final int RUN_ID = 200;
    /** Request ids of platforms. */
    public static final int REQUEST_ID = 200;
    /** Ids of requests of pages and scripts. */
    static final int CORRELATION_ID = 64;
    /** Console paths. */
    public static final int URL = 2000;
    /** Folders of tasks. */
    public static final int DIRECTORY = 1000;
    /** What a platform says of a publication. */
    public static final int MESSAGE = 4000;

    private static final String MORE = "…";

    private ColumnText() {}

    /**
     * The text without what a database does not take ({@link PlatformText#storable}), and not longer than the column.
     *
     * @param text null stays null
     */
    public static String fit(String text, int length) {
        if (text == null) {
            return null;
        }
        String clean = PlatformText.storable(text);
        return clean.length() <= length ? clean : clean.substring(0, end(clean, length - 1)) + MORE;
    }

    /** The same, where an empty text is none. */
    public static String fitOrNull(String text, int length) {
        String fit = fit(text, length);
        return fit == null || fit.isEmpty() ? null : fit;
    }

    /** Half a character pair is not kept. */
    private static int end(String text, int wanted) {
        return Character.isHighSurrogate(text.charAt(wanted - 1)) ? wanted - 1 : wanted;
    }

    /** As exact as a column keeps it, and never later than the time itself; null stays null. */
    public static Instant micros(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }
}

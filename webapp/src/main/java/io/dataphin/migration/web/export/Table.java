package io.dataphin.migration.web.export;

import java.io.IOException;
import java.util.List;

/** A file of rows that is written while it is read, so that its size makes no difference to the server. */
interface Table {

    /**
     * Writes one row.
     *
     * @param cells texts, numbers and times; null is an empty cell
     */
    void row(List<?> cells) throws IOException;

    /** Sends what is written so far. */
    void flush() throws IOException;

    /** Ends the file. Without it a reader sees that the file is broken. The stream below stays open: it belongs to the server. */
    void finish() throws IOException;
}

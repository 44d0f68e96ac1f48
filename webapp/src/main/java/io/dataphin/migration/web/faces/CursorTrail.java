package io.dataphin.migration.web.faces;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The cursors of pages that a person saw, each with the one before it. A cursor in an address says where a page is, but not where the page
 * before it was: with this, "previous" works after the page was loaded again.
 */
@SessionScoped
public class CursorTrail implements Serializable {

    private static final int MOST = 200;

    private final Map<String, String> before = new LinkedHashMap<>();

    /** Remembers how somebody came to the page shown. */
    public synchronized void leave(CursorPages<?> pages) {
        String previous = pages.cursorBefore();
        if (previous != null) {
            before.remove(pages.cursor());
            before.put(pages.cursor(), previous);
            before.keySet().removeIf(oldest -> before.size() > MOST);
        }
    }

    /** Tells the cursors of the pages before the one shown, as far as they are remembered. */
    public synchronized void tell(CursorPages<?> pages) {
        int number = pages.number();
        String cursor = before.get(String.valueOf(pages.cursor()));
        while (number > 2 && cursor != null) {
            number--;
            pages.know(number, cursor);
            cursor = before.get(cursor);
        }
    }
}

package io.dataphin.migration.connection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.api.connection.Connection;
import io.dataphin.migration.api.connection.ConnectionQuery;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.database.CursorText;
import java.util.List;

/** Cuts the connections, which are few and not in one table, into pages. */
final class ConnectionPages {

    private static final String MARK = "k1.";

    private ConnectionPages() {}

    /** Position behind a connection; carries the total. */
    private record Position(String ref, long total) {}

    /**
     * One page.
     *
     * @param sorted all of them, by name
     * @throws io.dataphin.migration.api.error.InvalidRequestException {@code INVALID_PARAMETER} for a cursor that is not ours
     */
    static Slice<Connection> of(List<Connection> sorted, ConnectionQuery query) {
        Position position = query.cursor() == null
                ? null
                : CursorText.read(MARK, query.cursor(), text -> new Position(text.text("r"), text.number("total")));
        List<Connection> left = sorted.stream()
                .filter(one -> position == null || one.ref().compareTo(position.ref()) > 0)
                .toList();
        long total = position == null ? sorted.size() : position.total();
        List<Connection> shown = left.stream().limit(query.limit()).toList();
        String next = left.size() > shown.size() ? cursor(shown.get(shown.size() - 1), total) : null;
        return new Slice<>(shown, next, total);
    }

    private static String cursor(Connection last, long total) {
        ObjectNode node = CursorText.object();
        node.put("r", last.ref()).put("total", total);
        return CursorText.write(MARK, node);
    }
}

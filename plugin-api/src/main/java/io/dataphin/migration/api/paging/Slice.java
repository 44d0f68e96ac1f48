package io.dataphin.migration.api.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items rows of this page, in the order asked for; may be empty
 * @param nextCursor opaque position of the next page; null at the end
 * @param total number of rows of the whole list when its first page was read
 */
public record Slice<T>(List<T> items, String nextCursor, long total) {

    public Slice {
        items = List.copyOf(items);
    }

    /** The same page with other rows. */
    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        return new Slice<>(items.stream().<R>map(change).toList(), nextCursor, total);
    }

    /** Position of the next page; empty at the end. */
    public Optional<String> next() {
        return Optional.ofNullable(nextCursor);
    }
}

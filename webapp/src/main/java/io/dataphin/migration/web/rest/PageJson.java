package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.paging.Slice;
import java.util.List;
import java.util.function.Function;

/** One page of a list. */
record PageJson<T>(List<T> items, String nextCursor, long total) implements ApiJson {

    static <T, R> PageJson<R> of(Slice<T> slice, Function<T, R> shape) {
        Slice<R> shaped = slice.map(shape);
        return new PageJson<>(shaped.items(), shaped.nextCursor(), shaped.total());
    }
}

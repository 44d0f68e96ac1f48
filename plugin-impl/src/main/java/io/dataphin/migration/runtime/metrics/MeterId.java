package io.dataphin.migration.runtime.metrics;

import java.util.Arrays;
import java.util.List;

/**
 * Name and tags of a meter.
 *
 * @param name lower case with underscores, beginning with {@code migration_}
 * @param tags names and values in turn
 */
public record MeterId(String name, List<String> tags) {

    MeterId(String name, String... tags) {
        this(name, List.copyOf(Arrays.asList(tags)));
    }

    /** Checks the pairs. */
    public MeterId {
        if (tags.size() % 2 != 0) {
            throw new IllegalArgumentException("a tag of " + name + " has no value");
        }
    }

    /** {@code name{tag="value",...}}, as Prometheus writes it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name);
        for (int i = 0; i < tags.size(); i += 2) {
            text.append(i == 0 ? '{' : ',').append(tags.get(i)).append("=\"");
            text.append(tags.get(i + 1).replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return tags.isEmpty() ? name : text.append('}').toString();
    }
}

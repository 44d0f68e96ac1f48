package io.dataphin.migration.record;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conditions of a query, joined by "and", with the values of their parameters. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** The path has one of the values; no condition when there are none. */
    void addAny(String path, String name, Collection<?> wanted) {
        if (!wanted.isEmpty()) {
            add(path + " in :" + name, name, wanted);
        }
    }

    void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    void addValue(String name, Object value) {
        values.put(name, value);
    }

    void addCondition(String condition) {
        conditions.add(condition);
    }

    String where() {
        return String.join(" and ", conditions);
    }

    void bind(Query query) {
        values.forEach(query::setParameter);
    }
}

package io.dataphin.migration.database;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Conditions of a query, joined by "and", with the values of their parameters. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** The path has one of the values; no condition when there are none. */
    public void addAny(String path, String name, Collection<?> wanted) {
        if (!wanted.isEmpty()) {
            add(path + " in :" + name, name, wanted);
        }
    }

    /** One of the paths contains the text, literally and whatever its case; no condition when it is empty. */
    public void addContaining(String text, String name, String... paths) {
        if (!text.isEmpty()) {
            String condition = Arrays.stream(paths)
                    .map(path -> "lower(" + path + ") like :" + name + " escape '!'")
                    .collect(Collectors.joining(" or ", "(", ")"));
            add(condition, name, "%" + literal(text) + "%");
        }
    }

    private static String literal(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    /** A condition with one parameter. */
    public void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    /** A further parameter of a condition, or of the order. */
    public void addValue(String name, Object value) {
        values.put(name, value);
    }

    /** A condition whose parameters, if it has any, are added on their own. */
    public void addCondition(String condition) {
        conditions.add(condition);
    }

    /** All conditions, for the query's "where". */
    public String where() {
        return String.join(" and ", conditions);
    }

    /** Gives the query the values that it has parameters for: a count has no order and so fewer of them. */
    public void bind(Query query) {
        query.getParameters().stream()
                .map(parameter -> parameter.getName())
                .filter(values::containsKey)
                .forEach(name -> query.setParameter(name, values.get(name)));
    }
}

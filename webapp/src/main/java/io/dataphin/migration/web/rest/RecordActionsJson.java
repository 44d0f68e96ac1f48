package io.dataphin.migration.web.rest;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.RecordSelection;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Body of {@code POST /records/actions}. */
record RecordActionsJson(
        String action,

        @JsonDeserialize(contentUsing = IdDeserializer.class)
        List<String> ids,

        RecordFilterJson filter,
        List<String> accept) {

    /** The actions by the last segment of their calls. */
    static final Map<String, Action> ACTIONS =
            Arrays.stream(Action.values()).collect(Collectors.toMap(Action::segment, Function.identity()));

    /** @throws ProblemException {@code INVALID_BODY} */
    Action wantedAction() {
        Action known = ACTIONS.get(RequestJson.field(action, "action"));
        if (known == null) {
            throw RequestJson.wrong("action");
        }
        return known;
    }

    /** @throws ProblemException {@code INVALID_BODY} unless exactly one of ids and filter is given, and understood */
    RecordSelection selection() {
        if (ids != null && filter != null) {
            throw RequestJson.wrong("filter");
        }
        return filter != null ? new RecordSelection.ByFilter(filter.query()) : new RecordSelection.ByIds(numbers());
    }

    /** @throws ProblemException {@code INVALID_BODY} for what cannot be a code, and for an action that accepts nothing */
    Set<String> accepted() {
        if (accept == null) {
            return Set.of();
        }
        if (wantedAction() != Action.MIGRATE) {
            throw RequestJson.wrong("accept");
        }
        return AcceptedCodes.of(accept, "accept");
    }

    private List<Long> numbers() {
        if (RequestJson.field(ids, "ids").isEmpty()) {
            throw RequestJson.wrong("ids");
        }
        Set<Long> numbers = new LinkedHashSet<>();
        for (String id : ids) {
            String place = "ids[" + numbers.size() + ']';
            if (!numbers.add(number(RequestJson.field(id, place), place))) {
                throw RequestJson.wrong(place);
            }
        }
        return List.copyOf(numbers);
    }

    private static Long number(String id, String place) {
        Long number = id.matches(PathId.DIGITS) ? numberOrNull(id) : null;
        if (number == null) {
            throw RequestJson.wrong(place);
        }
        return number;
    }

    private static Long numberOrNull(String digits) {
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}

package io.dataphin.migration.web.audit;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditQuery;
import io.dataphin.migration.web.faces.DayFilter;
import io.dataphin.migration.web.faces.Times;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The filter of the audit, as it stands in the page's address. */
public class AuditFilter extends DayFilter {

    private static final int LONGEST = 200;

    private String action = "";
    private String who = "";
    private String result = "";

    /** The filter of an address. */
    static AuditFilter of(UnaryOperator<String> parameter) {
        AuditFilter filter = new AuditFilter();
        filter.setAction(parameter.apply("action"));
        filter.setWho(parameter.apply("who"));
        filter.setResult(parameter.apply("result"));
        filter.setFrom(parameter.apply("from"));
        filter.setTo(parameter.apply("to"));
        return filter;
    }

    /**
     * The filter as a query for the first page.
     *
     * @param times the reader's time zone
     * @param limit rows a page
     */
    AuditQuery toQuery(Times times, int limit) {
        return new AuditQuery(
                constant(AuditAction.values(), action).map(Set::of).orElse(Set.of()),
                who,
                from(times),
                to(times),
                constant(AuditQuery.Result.values(), result).orElse(null),
                limit,
                null);
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] known, String name) {
        return Arrays.stream(known).filter(one -> one.name().equals(name)).findFirst();
    }

    /** The filter as the query of an address; empty when nothing restricts. */
    public String toAddress() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("action", getAction());
        values.put("who", getWho());
        values.put("result", getResult());
        values.put("from", getFrom());
        values.put("to", getTo());
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Whether anything restricts the list. */
    public boolean isActive() {
        return !toAddress().isEmpty();
    }

    /** Name of an {@link AuditAction}. */
    public String getAction() {
        return orNull(action);
    }

    public void setAction(String action) {
        this.action = text(action);
    }

    /** Part of a name or user id. */
    public String getWho() {
        return orNull(who);
    }

    public void setWho(String who) {
        String wanted = text(who).replace("\0", "");
        this.who = wanted.substring(0, Math.min(wanted.length(), LONGEST));
    }

    /** Name of an {@link AuditQuery.Result}. */
    public String getResult() {
        return orNull(result);
    }

    public void setResult(String result) {
        this.result = text(result);
    }
}

package io.dataphin.migration.web.record;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.web.faces.AddressFilter;
import io.dataphin.migration.web.faces.Times;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The filter of the list of records. */
public class RecordFilter extends AddressFilter {

    static final List<Integer> PAGE_SIZES = List.of(10, 20, 50, 100);

    private String keyword = "";
    private String statuses = "";
    private String type = "";
    private String batch = "";
    private String cause = "";
    private String need = "";
    private String sort = "";
    private String size = "";

    /**
     * The filter as a query.
     *
     * @param me user id for "only mine"
     * @param times the reader's time zone
     */
    public RecordQuery toQuery(String me, Times times) {
        return new RecordQuery(
                keyword,
                "",
                constant(TaskType.class, type).map(Set::of).orElse(Set.of()),
                statusSet(),
                projects(),
                migrators(me),
                from(times),
                to(times),
                number(batch).orElse(null),
                cause.isEmpty() ? Set.of() : Set.of(cause),
                constant(RecordQuery.Need.class, need).orElse(null),
                constant(RecordQuery.Sort.class, sort).orElse(RecordQuery.Sort.CREATED_DESC),
                chosenLimit().orElse(RecordQuery.DEFAULT_LIMIT),
                null);
    }

    /** Whether anything restricts the list. */
    public boolean isActive() {
        return isDetailed()
                || Stream.of(keyword, statuses, batch, cause, need).anyMatch(Predicate.not(String::isEmpty));
    }

    /** Whether one of the filters of the expandable area restricts the list. */
    public boolean isDetailed() {
        return getDetailedCount() > 0;
    }

    /** How many of the filters of the expandable area restrict the list. */
    public long getDetailedCount() {
        return Stream.of(getType(), getProject(), getMigrator(), getFrom(), getTo(), getMine())
                        .filter(Objects::nonNull)
                        .count()
                + (isDrifted() ? 1 : 0);
    }

    /** Whether only records are wanted whose job or task changed since. */
    public boolean isDrifted() {
        return RecordQuery.Need.DRIFT.name().equals(need);
    }

    /** What restricts the list, as it stands in the address; order and page size are not among it. */
    public Map<String, String> restrictions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("q", getKeyword());
        all.put("status", getStatuses());
        all.put("type", getType());
        all.put("project", getProject());
        all.put("migrator", getMine() == null ? getMigrator() : null);
        all.put("mine", getMine());
        all.put("from", getFrom());
        all.put("to", getTo());
        all.put("batch", getBatch());
        all.put("cause", getCause());
        all.put("need", getNeed());
        all.values().removeIf(Objects::isNull);
        return all;
    }

    /** The query of an address with the same restrictions and the same order; without the question mark. */
    public String toAddress() {
        Map<String, String> all = new LinkedHashMap<>(restrictions());
        if (!sort.isEmpty()) {
            all.put("sort", sort);
        }
        return encoded(all);
    }

    /** The query of an address for the failures of one cause among what this filter finds. */
    public String toAddressOfCause(String code) {
        RecordFilter narrowed = of(restrictions()::get);
        narrowed.setCause(code);
        return narrowed.toAddress();
    }

    /**
     * A filter from the query of an address.
     *
     * @param parameter value of a parameter by its name; null when it is not there
     */
    public static RecordFilter of(UnaryOperator<String> parameter) {
        RecordFilter filter = new RecordFilter();
        filter.setKeyword(parameter.apply("q"));
        filter.setStatuses(parameter.apply("status"));
        filter.setType(parameter.apply("type"));
        filter.setProject(parameter.apply("project"));
        filter.setMigrator(parameter.apply("migrator"));
        filter.setMine(parameter.apply("mine"));
        filter.setFrom(parameter.apply("from"));
        filter.setTo(parameter.apply("to"));
        filter.setBatch(parameter.apply("batch"));
        filter.setCause(parameter.apply("cause"));
        filter.setNeed(parameter.apply("need"));
        filter.setSort(parameter.apply("sort"));
        return filter;
    }

    /** The query of the address of a page of the list; without the question mark. */
    public String toAddress(int page, String cursor) {
        Map<String, String> place = new LinkedHashMap<>();
        place.put("size", size);
        place.put("page", cursor == null ? "" : Integer.toString(page));
        place.put("cursor", cursor == null ? "" : cursor);
        place.values().removeIf(String::isEmpty);
        return Stream.of(toAddress(), encoded(place))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Rows a page as the address says; empty when it says nothing that is a choice. */
    public Optional<Integer> chosenLimit() {
        return limitOf(size);
    }

    /** A number of rows a page that is a choice. */
    static Optional<Integer> limitOf(String text) {
        return number(text).map(Long::intValue).filter(PAGE_SIZES::contains);
    }

    /** The chosen statuses; empty = all. */
    public Set<MigrationStatus> statusSet() {
        Set<MigrationStatus> set = EnumSet.noneOf(MigrationStatus.class);
        Arrays.stream(statuses.split(",", -1))
                .flatMap(name -> constant(MigrationStatus.class, name).stream())
                .forEach(set::add);
        return set;
    }

    /** The value of the address for the chosen statuses with one more or one less. */
    public String toggled(MigrationStatus status) {
        Set<MigrationStatus> set = statusSet();
        if (!set.remove(status)) {
            set.add(status);
        }
        return set.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    /** Part of the object's name or id. */
    public String getKeyword() {
        return orNull(keyword);
    }

    public void setKeyword(String keyword) {
        this.keyword = text(keyword);
    }

    /** Names of statuses, separated by commas. */
    public String getStatuses() {
        return orNull(statuses);
    }

    public void setStatuses(String statuses) {
        this.statuses = text(statuses);
    }

    /** Name of a task type. */
    public String getType() {
        return orNull(type);
    }

    public void setType(String type) {
        this.type = text(type);
    }

    /** Id of a batch. */
    public String getBatch() {
        return orNull(batch);
    }

    public void setBatch(String batch) {
        this.batch = text(batch);
    }

    /** Code of a failure. */
    public String getCause() {
        return orNull(cause);
    }

    public void setCause(String cause) {
        this.cause = text(cause);
    }

    /** Name of what the records wait for a person for. */
    public String getNeed() {
        return orNull(need);
    }

    public void setNeed(String need) {
        this.need = text(need);
    }

    /** Name of an order. */
    public String getSort() {
        return orNull(sort);
    }

    public void setSort(String sort) {
        this.sort = text(sort);
    }

    /** Rows a page. */
    public String getSize() {
        return orNull(size);
    }

    public void setSize(String size) {
        this.size = text(size);
    }
}

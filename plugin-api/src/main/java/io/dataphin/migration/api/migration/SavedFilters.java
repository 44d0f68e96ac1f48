package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.identity.Caller;
import java.util.List;

/** The filters that a person keeps. Injectable. Nobody sees those of others; what is not there any more is left alone. */
public interface SavedFilters {

    /** Most filters a person. */
    int MOST = 20;

    /** Longest name, in characters. */
    int LONGEST_NAME = 60;

    /** Longest address, in characters. */
    int LONGEST_ADDRESS = 4000;

    /** The caller's filters, by name. */
    List<SavedFilter> list(Caller caller);

    /**
     * Keeps a filter. One of the same name is replaced and stays the default when it was.
     *
     * @param address query of the list's address
     * @throws InvalidRequestException {@code FILTER_NAME_INVALID}, {@code FILTER_EMPTY}, {@code FILTER_TOO_LONG}
     * @throws ConflictException {@code FILTERS_FULL}
     */
    void save(Caller caller, String name, String address);

    /**
     * Gives a filter another name.
     *
     * @throws InvalidRequestException {@code FILTER_NAME_INVALID}
     * @throws ConflictException {@code FILTER_NAME_TAKEN}
     */
    void rename(Caller caller, long id, String name);

    /** Lets the list open with a filter, or with none of them any more when it was the default already. */
    void toggleDefault(Caller caller, long id);

    /** Forgets a filter. */
    void delete(Caller caller, long id);
}

package io.dataphin.migration.runtime.configuration;

import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Data sources that an administrator has made on the server. */
public final class ServerDataSources {

    private ServerDataSources() {}

    /**
     * The data source of a name.
     *
     * @return empty when there is none, or something else
     */
    public static Optional<DataSource> find(String jndiName) {
        try {
            return InitialContext.doLookup(jndiName) instanceof DataSource found
                    ? Optional.of(found)
                    : Optional.empty();
        } catch (NamingException e) {
            return Optional.empty();
        }
    }
}

package io.dataphin.migration.platform.quota;

import java.sql.SQLException;

/** The database that keeps the quota did not answer; no place was given out. */
public class QuotaUnavailableException extends RuntimeException {

    QuotaUnavailableException(SQLException cause) {
        super("the database gave no place for a call", cause);
    }
}

package io.dataphin.migration.web.oidc;

import io.dataphin.migration.web.security.ConfiguredUser;

/** Whom claims speak of. */
public sealed interface ClaimedPerson {

    /** Somebody who may sign in. */
    record Known(ConfiguredUser user) implements ClaimedPerson {}

    /** Somebody to whom the provider gives no role of ours. */
    record WithoutRole(String name) implements ClaimedPerson {}

    /** Somebody of whom the provider does not say who he is in Dataphin. */
    record WithoutUserId(String name) implements ClaimedPerson {}
}

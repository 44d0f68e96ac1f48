/** A provider of OpenID Connect for tests. */
package io.dataphin.migration.it.support.keycloak;

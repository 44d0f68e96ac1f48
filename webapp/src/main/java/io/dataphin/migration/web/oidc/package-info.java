/** People and calls that a provider of OpenID Connect vouches for. */
package io.dataphin.migration.web.oidc;

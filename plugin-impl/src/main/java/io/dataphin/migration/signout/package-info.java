/** Sign-outs at the provider of OpenID Connect, for all nodes. */
package io.dataphin.migration.signout;

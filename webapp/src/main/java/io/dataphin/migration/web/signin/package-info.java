/** Signing in and out of the pages. */
package io.dataphin.migration.web.signin;

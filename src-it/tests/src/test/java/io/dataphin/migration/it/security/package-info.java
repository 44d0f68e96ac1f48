/** Who may do what, asked from outside. */
package io.dataphin.migration.it.security;

/** Who is let in. */
package io.dataphin.migration.it.security;

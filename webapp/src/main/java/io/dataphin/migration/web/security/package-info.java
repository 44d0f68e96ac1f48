/**
 * Who is calling: users file, password check, guards of every request. {@link io.dataphin.migration.web.security.CurrentCaller} is what pages
 * and REST resources ask. What somebody may migrate is not decided here but by the services.
 */
package io.dataphin.migration.web.security;

/**
 * The REST API: resources call the same services as the pages and only change shapes. {@link io.dataphin.migration.web.rest.ApiApplication}
 * lists what belongs to it.
 */
package io.dataphin.migration.web.rest;

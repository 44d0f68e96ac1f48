/**
 * What proves a batch afterwards: the pack that is downloaded, and the program that checks it without a server. The checker is the main class of this
 * archive and needs nothing but a Java platform.
 */
package io.dataphin.migration.api.evidence;

/**
 * The signed HTTP gateway that both platforms share: signing, transport, call rates, error shapes. {@link io.dataphin.migration.acs.AcsClient}
 * is the entry point; what an action means is the platform packages' business.
 */
package io.dataphin.migration.acs;

/**
 * The signed HTTP gateway that both platforms share: signing, transport, error shapes. {@link io.dataphin.migration.platform.gateway.Gateway} is the entry
 * point; what an action means is the platform packages' business.
 */
package io.dataphin.migration.platform.gateway;

/**
 * Alibaba Cloud Realtime Compute for Apache Flink (API {@code ververica} 2022-07-18) as a source of jobs. It is only read: nothing here can
 * send anything but a GET (D6). The subpackage {@code client} is the entry point.
 */
package io.dataphin.migration.platform.ververica;

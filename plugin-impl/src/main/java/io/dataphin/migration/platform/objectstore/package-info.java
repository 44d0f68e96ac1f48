/** Object stores that speak the S3 protocol, as Alibaba Cloud's OSS and Ceph do. Files are streamed from and to the disk, whatever their size. */
package io.dataphin.migration.platform.objectstore;

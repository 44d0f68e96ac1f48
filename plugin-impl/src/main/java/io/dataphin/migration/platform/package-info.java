/** What lies between this product and the platforms: quotas, the signed gateway, and one package a platform. */
package io.dataphin.migration.platform;

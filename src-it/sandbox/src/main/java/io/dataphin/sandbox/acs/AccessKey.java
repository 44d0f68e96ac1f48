package io.dataphin.sandbox.acs;

/**
 * A key pair that the gateway knows.
 *
 * @param scope what the key may see: the tenant on Dataphin, the workspace on Ververica
 */
public record AccessKey(String id, String secret, String scope) {}

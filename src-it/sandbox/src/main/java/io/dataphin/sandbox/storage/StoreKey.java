package io.dataphin.sandbox.storage;

/**
 * A key pair of an object store.
 *
 * @param token what a temporary key needs beside it; null for a permanent one
 * @param writes whether it may write; it then may not read
 */
record StoreKey(String id, String secret, String token, boolean writes) {}

package io.dataphin.migration.web.security;

import java.util.Optional;

/**
 * A sign-in as the rates count it.
 *
 * @param name sign-in name
 * @param address key of the client's address
 * @param device the browser that is known for the name
 * @param knownAddress whether the name has recently signed in from the address
 */
record SignInAttempt(String name, String address, Optional<String> device, boolean knownAddress) {}

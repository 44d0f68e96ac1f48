package io.dataphin.migration.web.security;

import java.util.Optional;

/**
 * Where a sign-in comes from.
 *
 * @param address IP address of the browser or script
 * @param deviceCookie value of the cookie that a sign-in has left with the browser; a script has none
 */
public record SignInClient(String address, Optional<String> deviceCookie) {}

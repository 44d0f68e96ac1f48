package io.dataphin.migration.web.security;

import java.io.Serializable;

/**
 * A person as the users file had him when he signed in, to be kept as long as he stays signed in.
 *
 * @param name sign-in name
 * @param fingerprint of his line of the users file, without its roles; tells nothing about the password
 */
public record Account(String name, String fingerprint) implements Serializable {}

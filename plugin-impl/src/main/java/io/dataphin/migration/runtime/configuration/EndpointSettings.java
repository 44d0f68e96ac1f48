package io.dataphin.migration.runtime.configuration;

import io.dataphin.migration.platform.gateway.AllowedHosts;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The hosts that requests may go to: those of the vendor, those of every address in the configuration, and those that are allowed by name. */
final class EndpointSettings {

    private static final String ALLOWED = "migration.endpoints.allowed";
    private static final Pattern HOST = Pattern.compile("(\\*\\.)?[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");

    /** Keys of addresses, as they are and as environment variables. */
    private static final Pattern ADDRESS = Pattern.compile(
            "migration\\.(dataphin\\.endpoint|ververica\\.endpoint-override\\..+|credentials\\..+\\.object-store\\.endpoint)"
                    + "|MIGRATION_(DATAPHIN_ENDPOINT|VERVERICA_ENDPOINT_OVERRIDE_.+|CREDENTIALS_.+_OBJECT_STORE_ENDPOINT)");

    private EndpointSettings() {}

    static AllowedHosts read(ConfigurationReader reader) {
        List<String> hosts = new ArrayList<>(List.of(AllowedHosts.VENDOR));
        Stream.concat(Stream.of("migration.dataphin.endpoint"), reader.names().stream())
                .filter(name -> ADDRESS.matcher(name).matches())
                .distinct()
                .flatMap(name -> reader.text(name).stream())
                .flatMap(address -> host(address).stream())
                .forEach(hosts::add);
        hosts.addAll(allowed(reader));
        return AllowedHosts.of(hosts);
    }

    /** A malformed address is told by the reader of that key. */
    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getHost());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<String> allowed(ConfigurationReader reader) {
        List<String> words = reader.text(ALLOWED).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        if (!words.stream().allMatch(word -> HOST.matcher(word).matches())) {
            reader.problem(ALLOWED, "is no list of host names", "oss.example.com, *.storage.example.com");
        }
        return words;
    }
}

package io.dataphin.migration.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the URIs of additional files into names of project resources, in the source's order and each name once. */
final class Dependencies {

    private Dependencies() {}

    /**
     * @param path the source's field
     * @param mainUri URI of the job's own JAR, whose name no other file may have; null when there is none
     */
    static List<String> translate(String path, String mainUri, List<String> uris, TranslationNotes notes) {
        Map<String, String> uriByName = new HashMap<>();
        ResourceName.of(FileAddress.of(mainUri)).ifPresent(name -> uriByName.put(name.value(), mainUri));
        List<String> names = new ArrayList<>();
        for (String uri : uris) {
            FileAddress address = FileAddress.of(uri);
            Optional<ResourceName> name = ResourceName.of(address);
            if (name.isEmpty()) {
                notes.find(TranslationFindings.resourceUriUnreadable(address));
            } else if (!names.contains(name.get().value())) {
                checkName(name.get(), address, notes);
                names.add(name.get().value());
            }
            name.ifPresent(known -> checkClash(known, uri, uriByName, notes));
        }
        note(path, uris, names, notes);
        return names;
    }

    /** A name that Dataphin refuses is carried all the same: the comparison and the submit name the file by it. */
    static void checkName(ResourceName name, FileAddress address, TranslationNotes notes) {
        if (!name.isLegal()) {
            notes.find(TranslationFindings.resourceNameInvalid(name.value()));
        } else if (address.namedByQuery()) {
            notes.find(TranslationFindings.resourceNameDoubtful(name.value(), address));
        }
    }

    private static void checkClash(
            ResourceName name, String uri, Map<String, String> uriByName, TranslationNotes notes) {
        String other = uriByName.putIfAbsent(name.value(), uri);
        if (other != null && !other.equals(uri)) {
            notes.find(TranslationFindings.resourceNameClash(name.value()));
        }
    }

    private static void note(String path, List<String> uris, List<String> names, TranslationNotes notes) {
        if (uris.isEmpty()) {
            notes.equal(path, null);
        } else {
            List<String> shown =
                    uris.stream().map(uri -> FileAddress.of(uri).shown()).toList();
            notes.ruled(path, FieldRule.RESOURCE_NAME_OF_URI, TaskContent.listText(shown), TaskContent.listText(names));
        }
    }
}

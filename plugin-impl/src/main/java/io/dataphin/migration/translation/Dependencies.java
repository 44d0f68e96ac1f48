package io.dataphin.migration.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the URIs of additional files into names of project resources, in the source's order and each name once. */
final class Dependencies {

    private Dependencies() {}

    /**
     * @param path the source's field
     */
    static List<String> translate(String path, List<String> uris, TranslationNotes notes) {
        List<String> names = new ArrayList<>();
        for (String uri : uris) {
            FileAddress address = FileAddress.of(uri);
            Optional<ResourceName> name = ResourceName.of(address);
            if (name.isEmpty()) {
                RequiredParts.unreadable(address).ifPresent(notes::find);
            } else if (!names.contains(name.get().value())) {
                checkName(name.get(), address, notes);
                names.add(name.get().value());
            }
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

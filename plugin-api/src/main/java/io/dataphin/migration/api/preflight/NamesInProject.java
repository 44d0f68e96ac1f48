package io.dataphin.migration.api.preflight;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Which of some names a project has. Nothing is said of names that nobody asked for.
 *
 * @param asked whether it has answered; what it then does not lack, it has
 * @param lacking those that it was asked for and does not have
 */
public record NamesInProject(boolean asked, Set<String> lacking) {

    /** The project was not asked, or did not answer. */
    public static final NamesInProject NOT_ASKED = new NamesInProject(false, Set.of());

    /** Keeps a copy. */
    public NamesInProject {
        lacking = Set.copyOf(lacking);
    }

    /** The answer of a project. */
    public static NamesInProject of(Collection<String> asked, Collection<String> present) {
        Set<String> lacking = new HashSet<>(asked);
        lacking.removeAll(present);
        return new NamesInProject(true, lacking);
    }

    /** Whether the project surely does not have it. */
    public boolean lacks(String name) {
        return lacking.contains(name);
    }
}

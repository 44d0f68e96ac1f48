package io.dataphin.migration.translation;

import com.ibm.icu.text.Transliterator;
import io.dataphin.migration.api.task.TaskName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Proposes the name of the task for the name of a job. A proposal is always legal, depends on the name alone, and the proposal for a proposal is
 * itself.
 */
@ApplicationScoped
public class TargetNames {

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^_+|_+$");

    /** Leads a name that would begin with a digit. */
    private static final String PREFIX = "t_";

    /** Ends a name that is too short. */
    private static final String PADDING = "_task";

    /** The proposal for one name, any characters; a legal name is its own proposal. */
    public String propose(String sourceName) {
        if (TaskName.isLegal(sourceName)) {
            return sourceName;
        }
        String name =
                EDGES.matcher(OTHER.matcher(latin(sourceName)).replaceAll("_")).replaceAll("");
        if (name.isEmpty()) {
            return PREFIX + NameHash.of(sourceName);
        }
        if (!Character.isLetter(name.charAt(0))) {
            name = PREFIX + name;
        }
        if (name.length() < TaskName.MIN_LENGTH) {
            return name + PADDING;
        }
        return name.length() <= TaskName.MAX_LENGTH ? name : NameHash.suffix(name, sourceName);
    }

    /**
     * Proposals for jobs that are migrated together, no two of them equal. The order of the entries has no influence. A job with a legal name
     * keeps it; other jobs whose proposals meet, or meet a legal name, all get a suffix.
     *
     * @param sourceNames name by id of the job
     * @return proposal by id, in the order given
     */
    public Map<String, String> proposeAll(Map<String, String> sourceNames) {
        Map<String, String> proposals = new LinkedHashMap<>();
        sourceNames.forEach((id, name) -> proposals.put(id, propose(name)));
        Map<String, List<String>> idsByProposal = new HashMap<>();
        proposals.forEach((id, proposal) -> idsByProposal
                .computeIfAbsent(proposal, any -> new ArrayList<>())
                .add(id));

        List<String> colliding = new ArrayList<>();
        idsByProposal.values().forEach(ids -> colliding.addAll(withoutKeeper(ids, sourceNames)));
        colliding.sort(Comparator.comparing((String id) -> sourceNames.get(id)).thenComparing(id -> id));

        Set<String> taken = new HashSet<>(proposals.values());
        for (String id : colliding) {
            String name = freeName(proposals.get(id), sourceNames.get(id), taken);
            taken.add(name);
            proposals.put(id, name);
        }
        return proposals;
    }

    private static String latin(String text) {
        synchronized (Latin.RULES) {
            return Latin.RULES.transliterate(text);
        }
    }

    /** Made for the first name that needs it and not at every start; not safe to share between threads, hence {@link #latin}. */
    private static final class Latin {
        static final Transliterator RULES = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    }

    /** Those of the jobs with one proposal that must take another name: all but the one that is called so, or none when there is just one. */
    private static List<String> withoutKeeper(List<String> ids, Map<String, String> sourceNames) {
        if (ids.size() == 1) {
            return List.of();
        }
        List<String> others = new ArrayList<>(ids);
        ids.stream()
                .filter(id -> TaskName.isLegal(sourceNames.get(id)))
                .min(Comparator.naturalOrder())
                .ifPresent(others::remove);
        return others;
    }

    private static String freeName(String proposal, String sourceName, Set<String> taken) {
        String name = NameHash.suffix(proposal, sourceName);
        for (int attempt = 2; taken.contains(name); attempt++) {
            name = NameHash.suffix(proposal, sourceName + '\n' + attempt);
        }
        return name;
    }
}

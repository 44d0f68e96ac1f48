package io.dataphin.migration.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dataphin.migration.api.preflight.NamesInProject;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.task.TaskCluster;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** What a target offers as stored text: equal offers have equal texts. */
final class OfferJson {

    private static final Logger LOG = Logger.getLogger(OfferJson.class.getName());

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private OfferJson() {}

    /**
     * A line of the text; a key of a JSON object cannot be a cluster.
     *
     * @param engineVersions null when nobody asked for them
     */
    private record Line(TaskCluster cluster, List<String> engineVersions) {}

    /** @param functionsLacking null when the project was not asked */
    private record Stored(List<Line> clusters, SortedSet<String> functionsLacking) {}

    static String write(TargetOffer offer) {
        List<Line> lines = offer.clusters().stream()
                .map(cluster -> new Line(cluster, offer.engineVersions().get(cluster)))
                .toList();
        try {
            return JSON.writeValueAsString(new Stored(
                    lines,
                    offer.functions().asked() ? new TreeSet<>(offer.functions().lacking()) : null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an offer cannot be stored", e);
        }
    }

    /** The stored offer; null when it cannot be read: the record then asks for it. */
    static TargetOffer read(String text) {
        Stored stored;
        try {
            stored = stored(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            LOG.log(Level.WARNING, "a stored offer is damaged", e);
            return null;
        }
        Map<TaskCluster, List<String>> versions = stored.clusters().stream()
                .filter(line -> line.engineVersions() != null)
                .collect(Collectors.toMap(Line::cluster, Line::engineVersions, (first, same) -> first));
        return new TargetOffer(
                stored.clusters().stream().map(Line::cluster).toList(),
                versions,
                NamesInProject.NOT_ASKED,
                stored.functionsLacking() == null
                        ? NamesInProject.NOT_ASKED
                        : new NamesInProject(true, stored.functionsLacking()));
    }

    /** Former versions stored the clusters alone. */
    private static Stored stored(JsonNode tree) throws JsonProcessingException {
        return tree.isArray()
                ? new Stored(JSON.convertValue(tree, new TypeReference<List<Line>>() {}), null)
                : JSON.treeToValue(tree, Stored.class);
    }
}

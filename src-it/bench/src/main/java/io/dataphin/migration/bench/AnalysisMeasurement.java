package io.dataphin.migration.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.Json;
import java.util.List;

/**
 * What N4 showed.
 *
 * @param scripts of a round
 * @param rounds the counted ones
 */
record AnalysisMeasurement(int scripts, List<Round> rounds) {

    private static final double TARGET = 1.3;

    /**
     * One round.
     *
     * @param parserSeconds CPU time of Flink's parser alone
     * @param analysisSeconds CPU time of the analysis
     * @param megabytes in use after a collection
     */
    record Round(double parserSeconds, double analysisSeconds, double megabytes) {

        double ratio() {
            return analysisSeconds / parserSeconds;
        }
    }

    /** Of the median round. */
    double ratio() {
        return rounds.stream().mapToDouble(Round::ratio).sorted().toArray()[rounds.size() / 2];
    }

    /** One line a round. */
    String text() {
        StringBuilder text = new StringBuilder("N4 analysis of %d scripts over Flink's parser alone: %.2f (target %.1f)"
                .formatted(scripts, ratio(), TARGET));
        rounds.forEach(round -> text.append("%n  %.2f s / %.2f s of CPU = %.2f; %.0f MB in use after a collection"
                .formatted(round.analysisSeconds(), round.parserSeconds(), round.ratio(), round.megabytes())));
        return text.toString();
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("name", "N4")
                .put("scripts", scripts)
                .put("ratio", ratio())
                .put("target", TARGET);
        rounds.forEach(round -> json.withArray("rounds")
                .addObject()
                .put("analysisSeconds", round.analysisSeconds())
                .put("parserSeconds", round.parserSeconds())
                .put("megabytes", round.megabytes()));
        return json;
    }
}

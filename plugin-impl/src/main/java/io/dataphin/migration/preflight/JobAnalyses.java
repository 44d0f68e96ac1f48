package io.dataphin.migration.preflight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dataphin.migration.analysis.ScriptAnalyzer;
import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.OtherJobs;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.script.ScriptAnalysis;
import io.dataphin.migration.translation.TextHash;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/**
 * What the scripts of jobs hold, kept by the hash of the script: a script that many jobs have, or that did not change, is analysed once. Nothing is stored;
 * after a start of the server the lists of jobs bring the scripts anew. Thread-safe.
 */
public class JobAnalyses {

    /** Things that scripts hold, in all that are kept: those of some ten thousand jobs, and about a hundred megabytes. */
    private static final long MOST_KEPT = 1_000_000;
    /** Characters of scripts that are not analysed yet. */
    private static final long MOST_WAITING = 50_000_000;
    /** A source of which no list was read for so long is forgotten. */
    private static final Duration KEPT = Duration.ofHours(3);

    private final ScriptAnalyzer analyzer = new ScriptAnalyzer();
    private final Executor background;
    private final Cache<String, ScriptAnalysis> analyses;
    private final Cache<String, String> waiting;
    private final Cache<SourceLocation, OtherJobs> others;

    /** @param background does what nobody waits for */
    public JobAnalyses(Executor background) {
        this.background = background;
        // the caches need no threads of their own, which the server would have to know
        this.analyses = Caffeine.newBuilder()
                .maximumWeight(MOST_KEPT)
                .weigher(JobAnalyses::weight)
                .executor(Runnable::run)
                .build();
        this.waiting = Caffeine.newBuilder()
                .maximumWeight(MOST_WAITING)
                .weigher((String hash, String script) -> script.length())
                .executor(Runnable::run)
                .build();
        this.others = Caffeine.newBuilder()
                .maximumSize(1_000)
                .expireAfterWrite(KEPT)
                .executor(Runnable::run)
                .build();
    }

    /** Ends what is prepared in the background. */
    void close() {
        if (background instanceof ExecutorService threads) {
            threads.shutdownNow();
        }
    }

    /**
     * What the script of a job of a list holds. It is analysed now if the list was just read.
     *
     * @return null when the job has no script, or it is not known: this server has not read the list since its start
     */
    public ScriptAnalysis of(SourceJob job) {
        return job.scriptHash().isEmpty() ? null : analyses.get(job.scriptHash(), this::ofWaiting);
    }

    /**
     * What the script of a job holds.
     *
     * @return null when the job has no script
     */
    public ScriptAnalysis of(JobDefinition job) {
        return job.artifact() instanceof JobArtifact.Sql sql
                ? analyses.get(hash(sql.script()), hash -> analyzer.analyze(sql.script()))
                : null;
    }

    /** Whether the job has a script that {@link #of(SourceJob)} does not know. */
    public boolean lacks(SourceJob job) {
        return !job.scriptHash().isEmpty() && of(job) == null;
    }

    /** The other jobs of a source, as far as its list was analysed. */
    public OtherJobs others(SourceLocation location) {
        OtherJobs known = others.getIfPresent(location);
        return known == null ? OtherJobs.UNKNOWN : known;
    }

    /** Keeps a script of a list that is being read, for whoever asks first: the background or a person. */
    public String keep(String script) {
        String hash = hash(script);
        if (analyses.getIfPresent(hash) == null) {
            waiting.put(hash, script);
        }
        return hash;
    }

    /** Analyses the scripts of a list that was read, in the background. */
    public void prepare(SourceLocation location, Collection<SourceJob> jobs) {
        inBackground(() -> others.put(location, SinkWriters.of(jobs, this::of)));
    }

    /** Does what brings scripts that are lacking, without anybody waiting for it. */
    public void inBackground(Runnable work) {
        background.execute(work);
    }

    private ScriptAnalysis ofWaiting(String hash) {
        String script = waiting.getIfPresent(hash);
        if (script == null) {
            return null;
        }
        ScriptAnalysis analysis = analyzer.analyze(script);
        waiting.invalidate(hash);
        return analysis;
    }

    private static String hash(String script) {
        return TextHash.of(script == null ? "" : script);
    }

    private static int weight(String hash, ScriptAnalysis analysis) {
        int options = analysis.tables().stream()
                .mapToInt(table -> table.options().size())
                .sum();
        return 1
                + options
                + analysis.statements().size()
                + analysis.tables().size()
                + analysis.functions().size()
                + analysis.files().size()
                + analysis.variables().size()
                + analysis.settings().size()
                + analysis.refused().size();
    }
}

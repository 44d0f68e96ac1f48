package io.dataphin.migration.record;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.audit.PersonColumns;
import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.flow.FileToMove;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.FunctionToMove;
import io.dataphin.migration.flow.MovedItem;
import io.dataphin.migration.flow.ToMove;
import io.dataphin.migration.flow.transfer.TransferStep;
import io.dataphin.migration.translation.TextHash;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One file or function on its way into one project, for all records that need it. */
@Entity
@Table(name = "file_transfer")
public class TransferEntity extends FlowEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "file_transfer_seq")
    @SequenceGenerator(name = "file_transfer_seq", sequenceName = "file_transfer_seq", allocationSize = 50)
    Long id;

    /** The batch whose record asked first; says where the source is. Eager: fields of a lazy proxy would read as empty. */
    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "batch_id")
    BatchEntity batch;

    @Column(name = "project_id")
    long projectId;

    @Enumerated(EnumType.STRING)
    Env env;

    String name;

    /** Where the source has the file; null for a function. */
    String address;

    /** Class that must be in the file, null for none; or class of the function. */
    @Column(name = "class_name")
    String className;

    /** Names of the resources that the function is registered with, by commas; null for a file. */
    String resources;

    /** Names project and file or function while the move is open, else null: each is moved once at a time. */
    @Column(name = "open_key")
    String openKey;

    @Enumerated(EnumType.STRING)
    TransferStep step;

    int rounds;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "asked_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "asked_by_name"))
    PersonColumns askedBy;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    /** Where the target's storage has the copy; null before there is one. */
    @Column(name = "storage_address")
    String storageAddress;

    @Column(name = "size_bytes")
    Long size;

    String sha256;

    /** Why it was not moved; null unless it was not. */
    @Column(name = "finding_code")
    String findingCode;

    @Convert(converter = ParametersConverter.class)
    @Column(name = "finding_parameters")
    Map<String, String> findingParameters;

    /** A new move, which waits for admission. */
    static TransferEntity of(RecordEntity record, ToMove item, Instant now) {
        TransferEntity transfer = new TransferEntity();
        transfer.ask(record.tenantId, now, record.correlationId);
        transfer.batch = record.batch;
        transfer.projectId = record.projectId;
        transfer.env = record.env;
        transfer.move(item);
        transfer.openKey = key(record, item);
        transfer.step = TransferStep.first(item);
        transfer.askedBy = record.migrator;
        transfer.askedAt = now;
        return transfer;
    }

    private void move(ToMove item) {
        name = item.name();
        if (item instanceof FunctionToMove function) {
            className = function.className();
            resources = String.join(",", function.resources());
        } else if (item instanceof FileToMove file) {
            address = file.address();
            className = file.className();
        }
    }

    /** No name of a file has a slash. Functions of other classes are others, though they have one name: each looks for itself what the project has. */
    static String key(RecordEntity record, ToMove item) {
        String name = item instanceof FunctionToMove function ? "functions/" + key(function) : item.name();
        return record.tenantId + "/" + record.projectId + "/" + name;
    }

    /** Of one length, whatever the names are. */
    private static String key(FunctionToMove function) {
        return TextHash.of(function.name().toLowerCase(Locale.ROOT) + "/" + function.className());
    }

    ProjectRef project() {
        return new ProjectRef(projectId, env);
    }

    ToMove item() {
        return resources == null
                ? new FileToMove(name, address, className)
                : new FunctionToMove(name, className, List.of(resources.split(",")));
    }

    Finding finding() {
        return findingCode == null
                ? null
                : new Finding(new Message(findingCode, findingParameters), Severity.WARNING, null, null);
    }

    void finding(Finding why) {
        findingCode = why == null ? null : ColumnText.fit(why.code(), ColumnText.CODE);
        findingParameters = why == null ? null : why.text().parameters();
    }

    MovedItem moved() {
        return new MovedItem(name, ended(), finding());
    }

    @Override
    protected boolean ended() {
        return endedAt != null;
    }

    @Override
    public FlowId flow() {
        return new FlowId(FlowKind.TRANSFER, id, 1);
    }
}

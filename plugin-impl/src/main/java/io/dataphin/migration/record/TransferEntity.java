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
import io.dataphin.migration.flow.MovedFile;
import io.dataphin.migration.flow.transfer.TransferStep;
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
import java.util.Map;

/** One file on its way into one project, for all records that need it. */
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

    String address;

    /** Class that must be in the file; null for none. */
    @Column(name = "class_name")
    String className;

    /** Names project and file while the move is open, else null: a file is moved once at a time. */
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

    /** Why the file was not moved; null unless it was not. */
    @Column(name = "finding_code")
    String findingCode;

    @Convert(converter = ParametersConverter.class)
    @Column(name = "finding_parameters")
    Map<String, String> findingParameters;

    /** A new move, which waits for admission. */
    static TransferEntity of(RecordEntity record, FileToMove file, Instant now) {
        TransferEntity transfer = new TransferEntity();
        transfer.ask(record.tenantId, now, record.correlationId);
        transfer.batch = record.batch;
        transfer.projectId = record.projectId;
        transfer.env = record.env;
        transfer.name = file.name();
        transfer.address = file.address();
        transfer.className = file.className();
        transfer.openKey = key(record, file.name());
        transfer.step = TransferStep.LOOK;
        transfer.askedBy = record.migrator;
        transfer.askedAt = now;
        return transfer;
    }

    static String key(RecordEntity record, String name) {
        return record.tenantId + "/" + record.projectId + "/" + name;
    }

    ProjectRef project() {
        return new ProjectRef(projectId, env);
    }

    FileToMove file() {
        return new FileToMove(name, address, className);
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

    MovedFile moved() {
        return new MovedFile(name, ended(), finding());
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

create index migration_record_type on migration_record (tenant_id, file_format, created_at, id);

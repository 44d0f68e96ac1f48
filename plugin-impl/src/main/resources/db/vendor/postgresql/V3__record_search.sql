-- Names sort by code point, as in the embedded database, and not by the rules of the server's language; they are still searched without
-- regard to case, beyond ASCII too. The collation that does both has another name on each platform; "C" is the last resort.
do $$
declare
    by_code_point text;
begin
    select collname into by_code_point from pg_collation
    where collname in ('pg_c_utf8', 'C.utf8', 'C.UTF-8')
        and collencoding in (-1, (select encoding from pg_database where datname = current_database()))
    order by array_position(array['pg_c_utf8', 'C.utf8', 'C.UTF-8'], collname::text)
    limit 1;
    execute format('alter table migration_record alter column object_name type varchar(1000) collate %I',
        coalesce(by_code_point, 'C'));
end
$$;

-- Search for a part of a name. Without the right to create the extension, the search reads all rows.
do $$
begin
    create extension if not exists pg_trgm;
    create index migration_record_name_part on migration_record using gin (lower(object_name) gin_trgm_ops);
    create index migration_record_job_part on migration_record using gin (lower(deployment_id) gin_trgm_ops);
    create index migration_record_target_part on migration_record using gin (lower(target_name) gin_trgm_ops);
exception
    when insufficient_privilege or undefined_file or undefined_object or feature_not_supported then
        raise notice 'search for a part of a name goes without index: %', sqlerrm;
end
$$;

-- Names of jobs sort and are searched like those of records.
do $$
declare
    by_code_point text;
begin
    select collation_name into by_code_point from information_schema.columns
    where table_schema = current_schema() and table_name = 'migration_record' and column_name = 'object_name';
    execute format('alter table source_job alter column name type varchar(1000) collate %I', coalesce(by_code_point, 'C'));
end
$$;

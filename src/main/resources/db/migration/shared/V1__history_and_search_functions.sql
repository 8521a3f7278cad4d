-- What every module stands on: extensions, French search, and the keeping of versions.

create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;
create extension if not exists btree_gist with schema public;

-- unaccent is only "stable"; pinned to its dictionary it may stand in indexes and generated columns.
create function public.f_unaccent(text) returns text
    language sql immutable strict parallel safe
    return public.unaccent('public.unaccent'::regdictionary, $1);

-- French stemming that ignores accents.
create text search configuration public.fr (copy = pg_catalog.french);
alter text search configuration public.fr
    alter mapping for hword, hword_part, word with public.unaccent, french_stem;

-- Keeping of versions (transaction time): one call per table, at the end of the migration that creates it.
-- The table must have a column "recorded_from timestamptz not null default transaction_timestamp()".
-- A column added later is added to the table and, in the same migration, to its _history (the order of columns is the same), and the view is made again.
-- Creates <table>_history (every version that was replaced, with the moment it was), and the view <table>_versions.
-- The rows are written by the database itself, under the rights of the owner: the application can neither skip nor change them.
create function shared.keep_version() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'UPDATE' and new is not distinct from old then
        return new;
    end if;
    -- A row changed twice in one transaction was never recorded in between.
    if old.recorded_from < transaction_timestamp() then
        execute format('insert into %I.%I select $2, ($1).*', tg_table_schema, tg_table_name || '_history')
            using old, transaction_timestamp();
    end if;
    if tg_op = 'UPDATE' then
        new.recorded_from := transaction_timestamp();
        return new;
    end if;
    return old;
end
$$;

create procedure shared.install_versions(target regclass)
    language plpgsql
as $$
declare
    target_schema text;
    target_name text;
begin
    select n.nspname, c.relname into target_schema, target_name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target;
    execute format('create table %I.%I (recorded_to timestamptz not null, like %s)', target_schema, target_name || '_history', target);
    execute format('comment on table %I.%I is %L', target_schema, target_name || '_history',
        'Earlier versions of ' || target_schema || '.' || target_name || ', written by the database; same retention as the table itself.');
    execute format('create index on %I.%I (id, recorded_from)', target_schema, target_name || '_history');
    execute format('create trigger keep_version before update or delete on %s for each row execute function shared.keep_version()', target);
    execute format('create view %1$I.%2$I as select ''infinity''::timestamptz as recorded_to, current_rows.* from %3$s as current_rows union all select * from %1$I.%4$I',
        target_schema, target_name || '_versions', target, target_name || '_history');
    execute format('grant select on %1$I.%2$I, %1$I.%3$I to ${collective}', target_schema, target_name || '_history', target_name || '_versions');
end
$$;

create function shared.keep_versions(target regclass) returns void
    language plpgsql
as $$
begin
    call shared.install_versions(target);
end
$$;
revoke execute on function shared.keep_versions(regclass) from public;
revoke execute on procedure shared.install_versions(regclass) from public;
revoke execute on function shared.keep_version() from public;

-- Versions know who made them, a moment never goes backwards for a row, and tables without a column "id" can keep versions too.

-- Who removed which row: its last version is in the history, which has no version to name them.
create table shared.removal (
    table_name text not null,
    row_id uuid not null,
    removed_at timestamptz not null,
    removed_by uuid,
    primary key (table_name, row_id, removed_at)
);
comment on table shared.removal is 'Who removed a row of a table that keeps versions, and when; same retention as its history. Names staff accounts by their id.';
grant select on shared.removal to ${collective};

-- The application says who acts, once for each transaction that writes: set_config(''faubourg.account'', id, true).
create or replace function shared.keep_version() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    moment timestamptz := transaction_timestamp();
    acting uuid := nullif(current_setting('faubourg.account', true), '')::uuid;
begin
    if tg_op = 'UPDATE' and new is not distinct from old then
        return new;
    end if;
    -- A row changed twice in one transaction was never recorded in between.
    if old.recorded_from <> moment then
        -- Whoever began first and waited for the other comes second all the same.
        moment := greatest(moment, old.recorded_from + interval '1 microsecond');
        execute format('insert into %I.%I select $2, ($1).*', tg_table_schema, tg_table_name || '_history')
            using old, moment;
    end if;
    if tg_op = 'UPDATE' then
        new.recorded_from := moment;
        new.recorded_by := acting;
        return new;
    end if;
    if acting is not null and to_jsonb(old) ? 'id' then
        insert into shared.removal (table_name, row_id, removed_at, removed_by)
        values (tg_table_schema || '.' || tg_table_name, (to_jsonb(old) ->> 'id')::uuid, moment, acting)
        on conflict do nothing;
    end if;
    return old;
end
$$;

-- Makes <table>_versions anew, with the columns that the table has now: to be called after a column was added to it and to its history.
create procedure shared.show_versions(target regclass)
    language plpgsql
as $$
declare
    target_schema text;
    target_name text;
    columns text;
begin
    select n.nspname, c.relname into target_schema, target_name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target;
    select string_agg(quote_ident(attname), ', ' order by attnum) into columns
    from pg_attribute where attrelid = target and attnum > 0 and not attisdropped;
    execute format('drop view if exists %I.%I', target_schema, target_name || '_versions');
    execute format('create view %1$I.%2$I as select ''infinity''::timestamptz as recorded_to, %5$s from %3$s union all select recorded_to, %5$s from %1$I.%4$I',
        target_schema, target_name || '_versions', target, target_name || '_history', columns);
    execute format('grant select on %1$I.%2$I to ${collective}', target_schema, target_name || '_versions');
end
$$;
revoke execute on procedure shared.show_versions(regclass) from public;

create or replace procedure shared.install_versions(target regclass)
    language plpgsql
as $$
declare
    target_schema text;
    target_name text;
    key text;
begin
    select n.nspname, c.relname into target_schema, target_name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target;
    execute format('alter table %s add column if not exists recorded_by uuid', target);
    execute format('alter table %s alter column recorded_by set default nullif(current_setting(''faubourg.account'', true), '''')::uuid', target);
    execute format('create table %I.%I (recorded_to timestamptz not null, like %s)', target_schema, target_name || '_history', target);
    execute format('comment on table %I.%I is %L', target_schema, target_name || '_history',
        'Earlier versions of ' || target_schema || '.' || target_name || ', written by the database; same retention as the table itself.');
    select string_agg(quote_ident(a.attname), ', ' order by k.position) into key
    from pg_index i
    cross join lateral unnest(i.indkey::int2[]) with ordinality as k (attnum, position)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = target and i.indisprimary;
    execute format('create index on %I.%I (%s, recorded_from)', target_schema, target_name || '_history', key);
    execute format('create trigger keep_version before update or delete on %s for each row execute function shared.keep_version()', target);
    execute format('grant select on %1$I.%2$I to ${collective}', target_schema, target_name || '_history');
    call shared.show_versions(target);
end
$$;

-- Tables that keep versions already.
do $$
declare
    target regclass;
begin
    for target in
        select distinct t.tgrelid::regclass
        from pg_trigger t
        join pg_proc p on p.oid = t.tgfoid
        join pg_namespace n on n.oid = p.pronamespace
        where n.nspname = 'shared' and p.proname = 'keep_version'
    loop
        execute format('alter table %s add column if not exists recorded_by uuid', target);
        execute format('alter table %s alter column recorded_by set default nullif(current_setting(''faubourg.account'', true), '''')::uuid', target);
        execute format('alter table %s add column if not exists recorded_by uuid', (target::text || '_history')::regclass);
        call shared.show_versions(target);
    end loop;
end
$$;

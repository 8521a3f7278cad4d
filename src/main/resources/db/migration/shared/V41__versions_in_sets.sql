-- Earlier versions are written set by set: a statement that changes 100,000 rows wrote their versions one by one, and spent most of its time on it.
-- What a version says, and who may write it, stays as it was: the row is stamped before it is changed (shared.keep_version), and what it was goes into the
-- history at the end of the statement, with the moment of the stamp.
create or replace function shared.keep_version() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    if new is not distinct from old then
        return new;
    end if;
    -- A row changed twice in one transaction was never recorded in between: it keeps its moment.
    if old.recorded_from <> transaction_timestamp() then
        -- Whoever began first and waited for the other comes second all the same.
        new.recorded_from := greatest(transaction_timestamp(), old.recorded_from + interval '1 microsecond');
    else
        new.recorded_from := transaction_timestamp();
    end if;
    new.recorded_by := nullif(current_setting('faubourg.account', true), '')::uuid;
    return new;
end
$$;

create procedure shared.install_version_triggers(target regclass)
    language plpgsql
as $$
declare
    target_schema text;
    target_name text;
    keeping text;
    key text;
    has_id boolean;
begin
    select n.nspname, c.relname into target_schema, target_name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target;
    keeping := 'keep_versions_of_' || target_name;
    select string_agg(format('n.%1$I = o.%1$I', a.attname), ' and '), bool_or(a.attname = 'id') into key, has_id
    from pg_index i
    cross join lateral unnest(i.indkey::int2[]) as k (attnum)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = target and i.indisprimary;
    execute format($function$
        create function %1$I.%2$I() returns trigger
            language plpgsql security definer
            set search_path = pg_catalog, pg_temp
            -- The plan that a session keeps was made for the few rows of its first statement; the next one may change 100,000.
            set enable_nestloop = off
        as $body$
        declare
            acting uuid := nullif(current_setting('faubourg.account', true), '')::uuid;
        begin
            if tg_op = 'UPDATE' then
                if exists (select from old_rows o where not exists (select from new_rows n where %3$s)) then
                    raise exception 'the key of a row of %1$I.%4$I was changed: its versions would be lost';
                end if;
                insert into %1$I.%5$I select n.recorded_from, o.* from old_rows o join new_rows n on %3$s
                where n.recorded_from <> o.recorded_from;
            else
                insert into %1$I.%5$I select greatest(transaction_timestamp(), o.recorded_from + interval '1 microsecond'), o.*
                from old_rows o where o.recorded_from <> transaction_timestamp();
                %6$s
            end if;
            return null;
        end
        $body$
        $function$, target_schema, keeping, key, target_name, target_name || '_history',
        case when has_id then format('
                if acting is not null then
                    insert into shared.removal (table_name, row_id, removed_at, removed_by)
                    select %L, o.id, case when o.recorded_from = transaction_timestamp() then o.recorded_from
                        else greatest(transaction_timestamp(), o.recorded_from + interval ''1 microsecond'') end, acting
                    from old_rows o
                    on conflict do nothing;
                end if;', target_schema || '.' || target_name) else '' end);
    execute format('revoke execute on function %I.%I() from public', target_schema, keeping);
    execute format('drop trigger if exists keep_version on %s', target);
    execute format('create trigger keep_version before update on %s for each row execute function shared.keep_version()', target);
    execute format('create trigger keep_version_of_changed after update on %s referencing old table as old_rows new table as new_rows for each statement execute function %I.%I()',
        target, target_schema, keeping);
    execute format('create trigger keep_version_of_removed after delete on %s referencing old table as old_rows for each statement execute function %I.%I()',
        target, target_schema, keeping);
end
$$;
revoke execute on procedure shared.install_version_triggers(regclass) from public;

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
    call shared.install_version_triggers(target);
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
        call shared.install_version_triggers(target);
    end loop;
end
$$;

-- Nothing begins to point to a record that was merged into another (merged_into): one call per table with columns that a merge moves.
-- The check waits for a merge that is going on, and a merge waits for whoever wrote first: what is there when it begins is moved by it, what comes later is
-- refused. Set by set, under the rights of the owner; rows that point there already may be changed otherwise.
create procedure shared.install_refusal(target regclass, pointing text[])
    language plpgsql
as $$
declare
    target_schema text;
    checking text;
    columns text[];
    added text;
    changed text;
    checks text := '';
begin
    select n.nspname, 'refuse_merged_in_' || c.relname into target_schema, checking
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target;
    select array_agg(split_part(each, ' > ', 1) order by place),
        string_agg(format('array_agg(distinct n.%1$I)', split_part(each, ' > ', 1)), ', ' order by place),
        string_agg(format('array_agg(distinct n.%1$I) filter (where n.%1$I is distinct from o.%1$I)', split_part(each, ' > ', 1)), ', ' order by place)
    into columns, added, changed
    from unnest(pointing) with ordinality as given (each, place);
    for position in 1 .. cardinality(pointing) loop
        checks := checks || format($check$
            if found_%1$s is not null then
                for gone in select r.id, r.merged_into from %2$s r where r.id = any (found_%1$s) order by r.id for key share loop
                    if gone.merged_into is not null then
                        raise exception 'a row would point to a record that was merged into another'
                            using errcode = 'foreign_key_violation', constraint = 'merged_away', table = %2$L, detail = gone.id || ' ' || gone.merged_into;
                    end if;
                end loop;
            end if;
            $check$, position, split_part(pointing[position], ' > ', 2));
    end loop;
    execute format($function$
        create function %1$I.%2$I() returns trigger
            language plpgsql security definer
            set search_path = pg_catalog, pg_temp
        as $body$
        declare
            %3$s
            gone record;
        begin
            if tg_op = 'INSERT' then
                select %4$s into %5$s from new_rows n;
            else
                select %6$s into %5$s from new_rows n join old_rows o on o.id = n.id;
            end if;
            %7$s
            return null;
        end
        $body$
        $function$, target_schema, checking,
        (select string_agg(format('found_%s uuid[];', i), ' ') from generate_series(1, cardinality(pointing)) i),
        added,
        (select string_agg(format('found_%s', i), ', ' order by i) from generate_series(1, cardinality(pointing)) i),
        changed, checks);
    execute format('revoke execute on function %I.%I() from public', target_schema, checking);
    execute format('create trigger refuse_merged_in_new after insert on %s referencing new table as new_rows for each statement execute function %I.%I()',
        target, target_schema, checking);
    execute format('create trigger refuse_merged_in_changed after update on %s referencing old table as old_rows new table as new_rows for each statement execute function %I.%I()',
        target, target_schema, checking);
    execute format('comment on function %I.%I() is %L', target_schema, checking, 'merged: ' || array_to_string(pointing, ', '));
end
$$;

create function shared.refuse_merged(target regclass, variadic pointing text[]) returns void
    language plpgsql
as $$
begin
    call shared.install_refusal(target, pointing);
end
$$;
comment on function shared.refuse_merged(regclass, text[]) is 'Refuses rows of a table (with a column id) that begin to point to a record that was merged into another; each column is given with the table that it points to: ''place_id > territory.place''.';

-- The same for what nobody typed: it goes to the record that stays, however many steps away.
create procedure shared.install_following(target regclass, pointing text, merged text)
    language plpgsql
as $$
declare
    target_schema text;
    following text;
begin
    select n.nspname, 'follow_merged_in_' || c.relname into target_schema, following
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target;
    execute format($function$
        create function %1$I.%2$I() returns trigger
            language plpgsql security definer
            set search_path = pg_catalog, pg_temp
        as $body$
        declare
            onward uuid;
        begin
            loop
                select r.merged_into into onward from %4$s r where r.id = new.%3$I for key share;
                exit when onward is null;
                new.%3$I := onward;
            end loop;
            return new;
        end
        $body$
        $function$, target_schema, following, pointing, merged);
    execute format('revoke execute on function %I.%I() from public', target_schema, following);
    execute format('create trigger follow_merged before insert or update of %I on %s for each row execute function %I.%I()',
        pointing, target, target_schema, following);
    execute format('comment on function %I.%I() is %L', target_schema, following, 'merged: ' || pointing || ' > ' || merged);
end
$$;

create function shared.follow_merged(target regclass, pointing text, merged text) returns void
    language plpgsql
as $$
begin
    call shared.install_following(target, pointing, merged);
end
$$;
comment on function shared.follow_merged(regclass, text, text) is 'Rows of a table that would point, by the column named, to a record of the table named that was merged into another point to that other one.';
revoke execute on function shared.refuse_merged(regclass, text[]), shared.follow_merged(regclass, text, text) from public;
revoke execute on procedure shared.install_refusal(regclass, text[]), shared.install_following(regclass, text, text) from public;

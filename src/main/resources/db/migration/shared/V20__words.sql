-- Words of records, ready for search: one call per table.
-- Creates <table>_words (the record's id, a day by which newer records come first, and its stemmed words) and the triggers that keep it, set by set, under
-- the rights of the owner. Frequent words are then found by walking from the newest record on, rare ones through the index of words; neither stems a text again.
create procedure shared.install_words(target regclass, texts text, day text)
    language plpgsql
as $$
declare
    target_schema text;
    target_name text;
    side text;
begin
    select n.nspname, c.relname into target_schema, target_name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target;
    side := target_name || '_words';
    execute format('create table %I.%I (id uuid primary key references %s (id) on delete cascade, day date not null, words tsvector not null)',
        target_schema, side, target);
    execute format('comment on table %I.%I is %L', target_schema, side,
        'Stemmed words of ' || target_schema || '.' || target_name || ' for search, kept by the database; erased with each record.');
    execute format('insert into %I.%I (id, day, words) select id, %s, to_tsvector(''public.fr'', %s) from %s', target_schema, side, day, texts, target);
    execute format('create index on %I.%I using gin (words)', target_schema, side);
    execute format('create index on %I.%I (day desc, id desc)', target_schema, side);
    execute format($function$
        create function %1$I.%2$I() returns trigger
            language plpgsql security definer
            set search_path = pg_catalog, pg_temp
        as $body$
        begin
            if tg_op = 'INSERT' then
                insert into %1$I.%3$I (id, day, words)
                select id, %5$s, to_tsvector('public.fr', %4$s) from new_rows;
            else
                update %1$I.%3$I kept set day = changed.day, words = to_tsvector('public.fr', changed.texts)
                from (select id, %5$s as day, %4$s as texts from new_rows
                      except select id, %5$s, %4$s from old_rows) changed
                where kept.id = changed.id;
            end if;
            return null;
        end
        $body$
        $function$, target_schema, 'keep_' || side, side, texts, day);
    execute format('revoke execute on function %I.%I() from public', target_schema, 'keep_' || side);
    execute format('create trigger keep_words_of_new after insert on %s referencing new table as new_rows for each statement execute function %I.%I()',
        target, target_schema, 'keep_' || side);
    execute format('create trigger keep_words_of_changed after update on %s referencing old table as old_rows new table as new_rows for each statement execute function %I.%I()',
        target, target_schema, 'keep_' || side);
    execute format('grant select on %I.%I to ${collective}', target_schema, side);
end
$$;

create function shared.keep_words(target regclass, texts text, day text) returns void
    language plpgsql
as $$
begin
    call shared.install_words(target, texts, day);
end
$$;
comment on function shared.keep_words(regclass, text, text) is 'Makes the words of a table searchable: texts and day are expressions over its columns.';
revoke execute on function shared.keep_words(regclass, text, text) from public;
revoke execute on procedure shared.install_words(regclass, text, text) from public;

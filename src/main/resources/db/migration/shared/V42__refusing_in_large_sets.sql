-- The check of rows that begin to point elsewhere compares all rows of a statement with what they were: the plan that a session keeps from a statement with
-- few rows must do for one with many.
create or replace function shared.refuse_merged(target regclass, variadic pointing text[]) returns void
    language plpgsql
as $$
declare
    target_schema text;
    target_name text;
begin
    select n.nspname, c.relname into target_schema, target_name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target;
    call shared.install_refusal(target, pointing);
    execute format('alter function %I.%I() set enable_nestloop = off', target_schema, 'refuse_merged_in_' || target_name);
end
$$;

do $$
declare
    checking regprocedure;
begin
    for checking in select p.oid::regprocedure from pg_proc p where p.proname like 'refuse\_merged\_in\_%' loop
        execute format('alter function %s set enable_nestloop = off', checking);
    end loop;
end
$$;

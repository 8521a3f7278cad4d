-- An import that is undone takes back the places and the passages it brought; their versions stay in the history.

-- What geometry found is found again; what a person or a file said holds on. Of parents found before today nobody knows: they hold on.
alter table territory.place add column parent_found boolean not null default false;
alter table territory.place_history add column parent_found boolean not null default false;
call shared.show_versions('territory.place');
comment on column territory.place.parent_found is 'The parent was found by geometry, not said by a person or a file.';
create index on territory.place (parent_id) where parent_found;

grant delete on territory.place to ${collective};

-- What is derived from a place goes with it.
alter table territory.place_ancestor drop constraint place_ancestor_place_id_fkey;
alter table territory.place_ancestor add constraint place_ancestor_place_id_fkey
    foreign key (place_id) references territory.place (id) on delete cascade;
alter table territory.place_ancestor drop constraint place_ancestor_ancestor_id_fkey;
alter table territory.place_ancestor add constraint place_ancestor_ancestor_id_fkey
    foreign key (ancestor_id) references territory.place (id) on delete cascade;
alter table territory.place_inside drop constraint place_inside_place_id_fkey;
alter table territory.place_inside add constraint place_inside_place_id_fkey
    foreign key (place_id) references territory.place (id) on delete cascade;
alter table territory.place_inside drop constraint place_inside_area_id_fkey;
alter table territory.place_inside add constraint place_inside_area_id_fkey
    foreign key (area_id) references territory.place (id) on delete cascade;

create trigger count_perimeter_version_on_delete after delete on territory.place
    for each row when (old.perimeter is not null) execute function territory.count_perimeter_version();

-- A line of the passage is a record like others.
alter table territory.qpv_passage add column id uuid not null default gen_random_uuid();
alter table territory.qpv_passage alter column id drop default;
alter table territory.qpv_passage add unique (id);
alter table territory.qpv_passage add column recorded_from timestamptz not null default '-infinity';
alter table territory.qpv_passage alter column recorded_from set default transaction_timestamp();
grant update on territory.qpv_passage to ${collective};
select shared.keep_versions('territory.qpv_passage');

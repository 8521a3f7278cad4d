-- A law of holidays chosen for a place holds from a day, and all that is decided of the calendar says what it was taken from.

alter table settings.holiday_zone drop constraint holiday_zone_place_id_key;
alter table settings.holiday_zone
    add column valid daterange not null default '(,)' check (not isempty(valid)),
    add column source text not null default 'Noté avant que la source soit demandée' check (source <> '');
alter table settings.holiday_zone_history
    add column valid daterange not null default '(,)',
    add column source text not null default 'Noté avant que la source soit demandée';
alter table settings.holiday_zone
    alter column valid drop default,
    alter column source drop default,
    add constraint one_zone_at_a_time exclude using gist (
        (coalesce(place_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =, valid with &&);
comment on table settings.holiday_zone is 'Which public holidays hold in a branch of the tree of places, from which day to which, with what says so; without place, wherever nothing else says. Kept as long as the instance. No personal data.';

alter table settings.closing add column source text not null default 'Noté avant que la source soit demandée' check (source <> '');
alter table settings.closing_history add column source text not null default 'Noté avant que la source soit demandée';
alter table settings.closing alter column source drop default;

alter table settings.working_week add column source text not null default 'Noté avant que la source soit demandée' check (source <> '');
alter table settings.working_week_history add column source text not null default 'Noté avant que la source soit demandée';
alter table settings.working_week alter column source drop default;

call shared.show_versions('settings.holiday_zone');
call shared.show_versions('settings.closing');
call shared.show_versions('settings.working_week');

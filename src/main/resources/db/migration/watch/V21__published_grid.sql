-- What reports say of the grid.
create view watch.category_v as
select c.id, c.code, c.label, coalesce(p.code, c.code) as theme_code, coalesce(p.label, c.label) as theme_label, c.parent_id is null as is_theme,
    d.working_days
from watch.category c
left join watch.category p on p.id = c.parent_id
left join watch.category_delay d on d.category_id = c.id and d.valid @> (now() at time zone 'Europe/Paris')::date;
comment on view watch.category_v is 'The lines of the grid with their theme, and the working days that each has of its own today.';
grant select on watch.category_v to ${collective};

-- Since when each observation is what it is.
create view watch.observation_change_v as
select id, recorded_from as changed_at from watch.observation;
comment on view watch.observation_change_v is 'When each observation was last changed, as the database recorded it.';
grant select on watch.observation_change_v to ${collective};

-- What a place was called at a moment, as it was recorded then; the first name known for what was recorded later.
create function territory.place_name_at(place uuid, moment timestamptz) returns text
    language sql stable
    begin atomic
        select v.name
        from territory.place_versions v
        where v.id = place
        order by v.recorded_from <= moment desc, case when v.recorded_from <= moment then v.recorded_from end desc, v.recorded_from
        limit 1;
    end;
comment on function territory.place_name_at(uuid, timestamptz) is 'Published: the name of place_v as it was at a moment.';
revoke execute on function territory.place_name_at(uuid, timestamptz) from public;
grant execute on function territory.place_name_at(uuid, timestamptz) to ${collective};

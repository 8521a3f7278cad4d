-- What an organisation was called at a moment, as it was recorded then; the first name known for what was recorded later. The versions know; whoever shows what was
-- recorded then asks here.
create function directory.organisation_name_at(organisation uuid, moment timestamptz) returns text
    language sql stable
    begin atomic
        select v.name
        from directory.organisation_versions v
        where v.id = organisation
        order by v.recorded_from <= moment desc, case when v.recorded_from <= moment then v.recorded_from end desc, v.recorded_from
        limit 1;
    end;
comment on function directory.organisation_name_at(uuid, timestamptz) is 'Published: the name of organisation_v as it was at a moment.';

create function directory.organisation_full_name_at(organisation uuid, moment timestamptz) returns text
    language sql stable
    begin atomic
        select case when v.parent_id is null then v.name else coalesce(directory.organisation_name_at(v.parent_id, moment) || ', ', '') || v.name end
        from directory.organisation_versions v
        where v.id = organisation
        order by v.recorded_from <= moment desc, case when v.recorded_from <= moment then v.recorded_from end desc, v.recorded_from
        limit 1;
    end;
comment on function directory.organisation_full_name_at(uuid, timestamptz) is 'Published: the full name of organisation_v, after that of the one above it, as both were at a moment.';

revoke execute on function directory.organisation_name_at(uuid, timestamptz), directory.organisation_full_name_at(uuid, timestamptz) from public;
grant execute on function directory.organisation_name_at(uuid, timestamptz), directory.organisation_full_name_at(uuid, timestamptz) to ${collective};

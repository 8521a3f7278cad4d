-- Notes follow their organisation when it is merged into another.
grant update (organisation_id) on watch.note to ${collective};

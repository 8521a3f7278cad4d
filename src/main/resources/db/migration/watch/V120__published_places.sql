-- In which places observations lie, for the modules above.
create view watch.observation_place_v as
select place_id, observation_id, observed_on, number from watch.observation_place;
comment on view watch.observation_place_v is 'Each observation with the places that it lies in, at every level. Rights are the reader''s to add.';
grant select on watch.observation_place_v to ${collective};

-- Where and when observations were seen, without the grid: for those who look for many near points.
create view watch.observation_point_v as
select id, lon, lat, observed_on, kind, state from watch.observation;
comment on view watch.observation_point_v is 'Observations as points in time and space. Rights are the reader''s to add.';
grant select on watch.observation_point_v to ${collective};

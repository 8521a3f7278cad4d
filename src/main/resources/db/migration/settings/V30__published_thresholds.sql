-- What was decided of thresholds, for modules that compare with them in their own SQL.
create view settings.threshold_v as
select name, value, valid from settings.threshold_value;
comment on view settings.threshold_v is 'The values decided of each threshold, with their days; the module that declares a threshold says what holds before.';
grant select on settings.threshold_v to ${collective};

-- What a merge moves is never pointed to a record that was merged away.
select shared.refuse_merged('settings.holiday_zone', 'place_id > territory.place');
select shared.refuse_merged('settings.closing', 'place_id > territory.place');

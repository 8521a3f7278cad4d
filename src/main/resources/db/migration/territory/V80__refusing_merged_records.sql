-- What a merge moves is never pointed to a record that was merged away.
select shared.refuse_merged('territory.place', 'parent_id > territory.place');
select shared.refuse_merged('territory.indicator_value', 'place_id > territory.place');

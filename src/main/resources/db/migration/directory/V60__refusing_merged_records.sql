-- What a merge moves is never pointed to a record that was merged away.
select shared.refuse_merged('directory.organisation', 'parent_id > directory.organisation');
select shared.refuse_merged('directory.contact', 'organisation_id > directory.organisation');
select shared.refuse_merged('directory.place_responsibility', 'organisation_id > directory.organisation', 'place_id > territory.place');
select shared.refuse_merged('directory.sector', 'organisation_id > directory.organisation', 'place_id > territory.place');

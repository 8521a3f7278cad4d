-- What a merge moves is never pointed to a record that was merged away.
select shared.refuse_merged('watch.observation', 'place_id > territory.place', 'organisation_id > directory.organisation', 'author_id > access.account', 'author_organisation_id > directory.organisation');
select shared.refuse_merged('watch.assignment', 'organisation_id > directory.organisation');
select shared.refuse_merged('watch.note', 'organisation_id > directory.organisation');
select shared.refuse_merged('watch.routing_rule', 'place_id > territory.place', 'organisation_id > directory.organisation');

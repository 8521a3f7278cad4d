-- What a merge moves is never pointed to a record that was merged away.
select shared.refuse_merged('worksites.worksite', 'owner_id > directory.organisation');
select shared.refuse_merged('worksites.firm', 'organisation_id > directory.organisation');
select shared.refuse_merged('worksites.impact', 'organisation_id > directory.organisation', 'account_id > access.account');
select shared.refuse_merged('worksites.area', 'place_id > territory.place');
select shared.refuse_merged('worksites.message_place', 'place_id > territory.place');

-- What a merge moves is never pointed to a record that was merged away.
select shared.refuse_merged('access.role_grant', 'account_id > access.account', 'organisation_id > directory.organisation', 'place_id > territory.place');
select shared.refuse_merged('access.provider_domain', 'organisation_id > directory.organisation');

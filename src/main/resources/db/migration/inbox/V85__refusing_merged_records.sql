-- A question is never put to, or about, a record that was merged away.
select shared.refuse_merged('inbox.question', 'asker_id > access.account', 'asked_id > access.account', 'organisation_id > directory.organisation',
    'subject_id > directory.organisation', 'subject_id > territory.place');

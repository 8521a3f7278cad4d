-- What a merge moves is never pointed to a record that was merged away.
select shared.refuse_merged('tables.import', 'account_id > access.account');

-- What was meant for an account reaches the one that it was merged into.
select shared.follow_merged('inbox.notice', 'account_id', 'access.account');

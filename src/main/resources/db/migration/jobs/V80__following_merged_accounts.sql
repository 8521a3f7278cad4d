-- What an account asked for goes on in the name of the one that it was merged into.
select shared.follow_merged('jobs.job', 'account_id', 'access.account');

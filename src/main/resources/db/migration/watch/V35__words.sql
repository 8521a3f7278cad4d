-- The words of observations in a table of their own, so that one million of them are searched without stemming any again.
drop index watch.observation_words;
select shared.keep_words('watch.observation', 'finding || '' '' || proposal || '' '' || address', 'observed_on');

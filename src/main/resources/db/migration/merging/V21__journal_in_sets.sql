-- The journal of a merge is written in the transaction that writes the merge, by the statements that name it: asking again for each of 100,000 rows says nothing.
alter table merging.merge_effect drop constraint merge_effect_merge_id_fkey;

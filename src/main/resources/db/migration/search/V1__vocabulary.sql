-- The words that occur in the records of all modules, by which a mistyped word finds the one that was meant.
create table search.word (
    word text primary key check (word ~ '^[a-z][a-z0-9]*$'),
    stem text not null,
    uses bigint not null check (uses > 0)
);
create index word_by_stem on search.word (stem);
create index word_by_beginning on search.word (word text_pattern_ops);
create index word_by_likeness on search.word using gist (word public.gist_trgm_ops);
comment on table search.word is 'Single words, without accents, that occur in collective facts, with about how often; no record can be told from them. No personal data; words are kept.';

create table search.refresh (
    kind text primary key,
    read_until timestamptz not null
);
comment on table search.refresh is 'Up to which moment the texts of each kind of record have been read for the vocabulary. No personal data.';

grant select, insert, update on search.word, search.refresh to ${collective};

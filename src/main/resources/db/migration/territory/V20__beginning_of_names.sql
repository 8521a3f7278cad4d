-- Places whose name begins with what was typed come first, however many others contain the word.
create index place_by_beginning on territory.place (public.f_unaccent(lower(name)) text_pattern_ops);

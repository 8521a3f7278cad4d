-- Sorting many at once says what sorting one says: what it is, how grave, how urgent. Empty where each one keeps its own.
alter table watch.bulk_change
    add column kind text check (kind in ('WEAKNESS', 'STRENGTH')),
    add column severity smallint check (severity between 1 and 3),
    add column urgency smallint check (urgency between 1 and 3),
    add check (move = 'QUALIFY' or (kind is null and severity is null and urgency is null));

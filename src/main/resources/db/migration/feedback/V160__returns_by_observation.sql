-- Lists of observations narrowed by whether residents were told something: answered from the index alone.
create index resident_return_told on feedback.resident_return (observation_id) where withdrawn_at is null;

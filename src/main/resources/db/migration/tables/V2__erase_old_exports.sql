-- The journal of exports is kept five years, then erased by the application.
grant delete on tables.export_journal to ${collective};

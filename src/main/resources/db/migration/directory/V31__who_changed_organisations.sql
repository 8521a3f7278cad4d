-- The versions of organisations say who made them.
call shared.show_versions('directory.organisation');

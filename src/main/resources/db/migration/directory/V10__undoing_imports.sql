-- An import that is undone takes back the organisations it brought; their versions stay in the history.
grant delete on directory.organisation to ${collective};

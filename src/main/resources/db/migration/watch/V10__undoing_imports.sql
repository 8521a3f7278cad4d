-- An import that is undone takes back the observations it brought; their versions stay in the history.
grant delete on watch.observation to ${collective};

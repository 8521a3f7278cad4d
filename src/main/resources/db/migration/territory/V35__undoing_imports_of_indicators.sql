-- An import that is undone takes back the indicators it brought; their versions stay in the history.
grant delete on territory.indicator to ${collective};

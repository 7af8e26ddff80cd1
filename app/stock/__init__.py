"""What was fetched of open feeds: what is fetched next, where it lies, what makes room."""

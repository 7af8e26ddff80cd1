"""The page of what a month of watching adds up to, and of what was learned from it."""

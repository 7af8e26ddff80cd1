"""The page of what is hidden: nothing vanishes silently."""

"""The page of the clips that the viewer saved, liked or saw, and of the search over all."""

"""The feed screen: the stage, what is said about the clip, and what the viewer can say back."""

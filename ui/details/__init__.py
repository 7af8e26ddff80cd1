"""The panel of all that is known of the clip on stage, where each finding can be corrected."""

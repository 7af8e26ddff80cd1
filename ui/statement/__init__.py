"""The plain statement: what counts, how much, and what leaves this device."""

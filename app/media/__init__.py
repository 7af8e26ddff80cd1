"""Strangers' media, opened and decoded only in locked-in child processes."""

"""Hosts that mean harm, each met by a process of its own whose every connection and file strace writes down."""

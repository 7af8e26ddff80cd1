"""What one picture shows."""

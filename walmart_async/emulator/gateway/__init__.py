"""What every request passes on its way to an operation and back, whatever the operation is."""

"""What is held of the program, one module for each of its own."""

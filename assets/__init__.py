"""What comes with the program: icons, fonts, the starter clips."""

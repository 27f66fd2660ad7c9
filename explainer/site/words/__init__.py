"""What words say: whose they are, whom they name, on which day they were true; what rules hold against facts."""

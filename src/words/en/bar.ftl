## bar

## panels

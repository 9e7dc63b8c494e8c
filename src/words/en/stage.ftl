## stage

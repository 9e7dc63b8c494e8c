## worker

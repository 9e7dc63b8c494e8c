## exports

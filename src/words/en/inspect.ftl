## inspect

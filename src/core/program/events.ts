/** The events that start scripts, each named after the hat that stands for it. */
export const FLAG = 'events_flag'
/** It may come while other scripts are at work: then its own come in between two blocks, as if they were called there. */
export const DRAW = 'events_draw'

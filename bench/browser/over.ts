/** What the status line says once a run is over, in whichever way. */
export const OVER = /^(?!Running|Getting ready|Press)/

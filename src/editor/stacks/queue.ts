/**
 * Methods of Blockly's that call themselves for each block below: here each call waits in a queue until the one before
 * is over, so that the call stack stays as it is, however long the stack of blocks. Order among blocks must not matter.
 */

/** Gives a function that runs `work`, and afterwards what `work` asked it to run meanwhile. */
export function queued<Call extends readonly unknown[]>(
  work: (...call: Call) => void,
): (...call: Call) => void {
  let waiting: Call[] | null = null
  return (...call) => {
    if (waiting) {
      waiting.push(call)
      return
    }
    waiting = [call]
    try {
      for (const each of waiting) work(...each)
    } finally {
      waiting = null
    }
  }
}

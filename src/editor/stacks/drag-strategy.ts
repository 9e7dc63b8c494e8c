/**
 * What a drag of a long stack does at its start. Blockly pairs all connections of the workspace with those of the dragged
 * block, to step through them by keyboard: it copies a list for each block, calls itself once for each, and for each
 * connection looks through all that are dragged.
 */
import * as B from 'blockly/core'

export class PatientDragStrategy extends B.dragging.BlockDragStrategy {
  /** What hangs on the dragged block, where it cannot go. */
  private dragged: ReadonlySet<B.Connection> = new Set()

  override cacheAllConnectionPairs(): void {
    const { draggingConnections } = B.common
    this.dragged = new Set(draggingConnections)
    // They are left out beforehand, so nothing need look for them there.
    draggingConnections.length = 0
    try {
      super.cacheAllConnectionPairs()
    } finally {
      for (const each of this.dragged) draggingConnections.push(each)
      this.dragged = new Set()
    }
  }

  /** The connections of a block and of all that hangs on it, but typed-in values, in reading order. */
  connectionsOf(top: B.BlockSvg): B.RenderedConnection[] {
    const found: B.RenderedConnection[] = []
    const waiting: (B.BlockSvg | B.RenderedConnection)[] = [top]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (next instanceof B.RenderedConnection) {
        if (!this.dragged.has(next)) found.push(next)
        const inside = next.isSuperior() ? next.targetBlock() : null
        if (inside) waiting.push(inside)
      } else if (!next.isShadow()) {
        const { outputConnection, previousConnection, inputList, nextConnection } = next
        const inputs = inputList.filter((input) => input.isVisible()).map(({ connection }) => connection)
        const own = [outputConnection, previousConnection, ...inputs, nextConnection]
        for (const each of own.reverse()) if (each instanceof B.RenderedConnection) waiting.push(each)
      }
    }
    return found
  }
}

// Private to Blockly's class, so it cannot be overridden in words.
Object.defineProperty(PatientDragStrategy.prototype, 'getAllConnections', {
  value: PatientDragStrategy.prototype.connectionsOf,
})

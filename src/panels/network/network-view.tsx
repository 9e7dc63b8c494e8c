/** The picture itself, for lists that fit together, and how mouse, finger and keyboard move in it. */
import type { ComponentChild } from 'preact'
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { say } from '../../words'
import { scaleFor, signedScaleFor } from '../common/colours'
import { Pixels } from '../common/pixels'
import { type Chooser, type UnitName, useChosen } from './chosen'
import { Bundle, Edges } from './edges'
import { columnsFor, type ShownNetwork, sizeOf, weightsInto } from './network'
import { NetworkLegend } from './network-legend'
import { Output } from './output'
import { PageControls } from './page-controls'
import { FEW, MANY, pageWith, unitAfter } from './pages'
import { SumOf } from './sum/sum-of'
import { Unit } from './unit'

interface NetworkViewProps {
  readonly network: ShownNetwork
  readonly units: number
  /** What stands on the lines of that list. */
  readonly mark: ((list: string) => ComponentChild) | undefined
}

export function NetworkView({ network, units, mark }: NetworkViewProps) {
  const { image, w1, hidden, w2 } = network
  const size = sizeOf(network)
  const chooser = useChosen()
  const [isClose, packClose] = useState(false)
  /** The hidden unit that Tab leads to; its page is the one that shows. */
  const [at, goTo] = useState(0)
  const page = pageWith(at, units, isClose ? MANY : FEW)
  const mover = useMover(chooser, units, goTo)

  const scale = useMemo(() => signedScaleFor(w1.values), [w1.values])
  const mostOutgoing = useMemo(() => signedScaleFor(w2.values).most, [w2.values])
  const mostActivation = useMemo(() => Math.max(1, signedScaleFor(hidden.values).most), [hidden.values])
  const onPage = Array.from({ length: page.count }, (_, i) => page.first + i)
  const chosenUnit = chooser.chosen?.unit
  const chosen = typeof chosenUnit === 'number' ? chosenUnit - page.first : -1
  const columns = columnsFor(size.pixels)
  const { first, count } = page
  // Drawn again only when they change, which the activations do far more often.
  const bundle = useMemo(
    () => <Bundle count={count} chosen={chosen} mark={mark?.(w1.name)} />,
    [count, chosen, mark, w1.name],
  )
  const edges = useMemo(
    () => (
      <Edges
        count={count}
        chosen={chosen}
        weights={w2.values.subarray(first, first + count)}
        most={mostOutgoing}
        mark={mark?.(w2.name)}
      />
    ),
    [first, count, chosen, w2.values, mostOutgoing, mark, w2.name],
  )

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds form fields, and these are units to look at
    <div
      ref={mover.box}
      class={isClose ? 'network close' : 'network'}
      role="group"
      aria-label={say('network-label', { pixels: size.pixels, units })}
      onKeyDown={mover.onKey}
    >
      {(!page.isWhole || isClose) && (
        <PageControls page={page} units={units} isClose={isClose} goTo={goTo} packClose={packClose} />
      )}
      <div class="network-layers">
        <figure class="network-image">
          <div
            class="network-paper"
            style={{ aspectRatio: `${columns || 1} / ${Math.ceil(size.pixels / (columns || 1)) || 1}` }}
          >
            {image.length > 0 && (
              <Pixels
                values={image.values}
                columns={columns}
                scale={scaleFor(image.values)}
                role="img"
                aria-label={say('network-input', { list: image.name, pixels: image.length })}
              />
            )}
          </div>
          <figcaption title={image.name}>{image.name}</figcaption>
        </figure>
        {!isClose && bundle}
        <div class="units">
          {onPage.map((unit) => (
            <Unit
              key={unit}
              unit={unit}
              weights={weightsInto(network, size, unit)}
              scale={scale}
              activation={hidden.values[unit]}
              mostActivation={mostActivation}
              outgoing={w2.values[unit]}
              mostOutgoing={mostOutgoing}
              isStop={unit === Math.max(page.first, Math.min(at, units - 1))}
              chooser={chooser}
            />
          ))}
        </div>
        {!isClose && edges}
        <Output network={network} chooser={chooser} />
      </div>
      <NetworkLegend network={network} scale={scale} mostOutgoing={mostOutgoing} />
      <SumOf network={network} size={size} chosen={chooser.chosen?.unit ?? null} />
    </div>
  )
}

/** Arrow keys: up and down among the units, right to the output, left back to the units. */
function useMover(chooser: Chooser, units: number, goTo: (unit: number) => void) {
  const box = useRef<HTMLDivElement>(null)
  const wanted = useRef<UnitName | null>(null)

  // The unit may be on another page, which is there only now.
  useLayoutEffect(() => {
    if (wanted.current === null) return
    box.current?.querySelector<HTMLElement>(`[data-unit="${wanted.current}"]`)?.focus()
    wanted.current = null
  })

  const onKey = (event: KeyboardEvent) => {
    const from = (event.target as HTMLElement).dataset.unit
    if (from === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const next = from === 'output' ? fromOutput(event.key) : fromUnit(event.key, Number(from))
    if (next === null) return
    event.preventDefault()
    wanted.current = next
    if (next !== 'output') goTo(next)
    // Also where the page stays: the effect above moves the focus.
    chooser.focus(next)
  }

  const fromOutput = (key: string): UnitName | null =>
    key === 'ArrowLeft'
      ? Number(box.current?.querySelector<HTMLElement>('.unit[tabindex="0"]')?.dataset.unit ?? 0)
      : null

  const fromUnit = (key: string, unit: number): UnitName | null => {
    const columns = columnsOf(box.current)
    if (key === 'ArrowRight' && columns === 1) return 'output'
    return unitAfter(key, unit, units, columns)
  }

  return { box, onKey }
}

/** How many units stand side by side. */
function columnsOf(box: HTMLElement | null): number {
  const all = [...(box?.querySelectorAll<HTMLElement>('.units > .unit') ?? [])]
  return Math.max(1, all.filter(({ offsetTop }) => offsetTop === all[0]?.offsetTop).length)
}

/**
 * One line of a chart, which stays whole however long it grows, by min–max decimation: when it has too many points, it
 * is cut into stretches of equally many, and of each only its lowest and its highest point are kept. So no peak ever
 * vanishes, however short, and everything kept is a point that was plotted (as in M4: Jugel et al., VLDB 2014, which
 * keeps each stretch's first and last point, too).
 */
import type { Series } from './snapshot'

/** At most so many are kept, and after thinning about half. */
export const MOST_POINTS = 4096

interface Point {
  /** Counts from 1. */
  readonly place: number
  readonly value: number
}

export class ChartLine {
  /** Of all full stretches, in order. */
  private points: Point[] = []
  /** Plotted points in a stretch. */
  private every = 1
  /** Of the stretch that is not full yet. */
  private lowest: Point | null = null
  private highest: Point | null = null
  private count = 0
  private latest: Point

  constructor(private readonly first: number) {
    this.latest = { place: 1, value: first }
    this.add(first)
  }

  add(value: number): void {
    this.count++
    const point = { place: this.count, value }
    this.latest = point
    this.take(point)
    if (this.count % this.every !== 0) return
    this.close()
    if (this.points.length >= MOST_POINTS) this.thin()
  }

  get length(): number {
    return this.points.length
  }

  copy(): ChartLine {
    const copy = new ChartLine(this.first)
    copy.points = [...this.points]
    copy.every = this.every
    copy.lowest = this.lowest
    copy.highest = this.highest
    copy.count = this.count
    copy.latest = this.latest
    return copy
  }

  series(name: string): Series {
    const { every, count, latest } = this
    const all = [...this.points, ...this.open()]
    if (all[0]?.place !== 1) all.unshift({ place: 1, value: this.first })
    if (all.at(-1)?.place !== count) all.push(latest)
    return {
      name,
      every,
      count,
      latest: latest.value,
      places: Float64Array.from(all, ({ place }) => place),
      values: Float64Array.from(all, ({ value }) => value),
    }
  }

  private take(point: Point): void {
    if (!this.lowest || point.value < this.lowest.value) this.lowest = point
    if (!this.highest || point.value > this.highest.value) this.highest = point
  }

  /** What the stretch that is not full has to keep, in order. */
  private open(): readonly Point[] {
    const { lowest, highest } = this
    if (!lowest || !highest) return []
    if (lowest === highest) return [lowest]
    return lowest.place < highest.place ? [lowest, highest] : [highest, lowest]
  }

  private close(): void {
    this.points.push(...this.open())
    this.lowest = null
    this.highest = null
  }

  /** Makes stretches longer until half of the room is free. Points of a stretch that is not full now are its first. */
  private thin(): void {
    while (this.points.length > MOST_POINTS / 2) {
      this.every *= 2
      const points = [...this.points, ...this.open()]
      this.points = []
      this.lowest = null
      this.highest = null
      let end = this.every
      for (const point of points) {
        if (point.place > end) {
          this.close()
          end = Math.ceil(point.place / this.every) * this.every
        }
        this.take(point)
      }
      if (this.count % this.every === 0) this.close()
    }
  }
}

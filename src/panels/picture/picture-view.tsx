/** One picture. Pointing at a pixel tells its place and its number. */

import { useState } from 'preact/hooks'
import type { Picture } from '../../core/run/stage/snapshot'
import { say, titleText } from '../../words'
import { type Scale, scaleFor } from '../common/colours'
import { Legend, scaleInWords } from '../common/legend'
import { full, readable } from '../common/numbers'
import { Pixels, rowsOf } from '../common/pixels'

export function PictureView({ picture }: { picture: Picture }) {
  const [pointed, point] = useState<number | null>(null)
  const { values, width } = picture
  const height = rowsOf(values, width)
  const scale = scaleFor(values)

  const pixelAt = (event: PointerEvent): number | null => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect()
    const column = Math.floor(((event.clientX - box.left) / box.width) * width)
    const row = Math.floor(((event.clientY - box.top) / box.height) * height)
    const pixel = row * width + column
    return column >= 0 && column < width && row >= 0 && pixel < values.length ? pixel : null
  }

  const pointedValue = pointed === null ? undefined : values[pointed]
  return (
    <figure class="picture">
      <div class="picture-frame" style={{ aspectRatio: `${width} / ${height}` }}>
        <Pixels
          values={values}
          columns={width}
          scale={scale}
          role="img"
          aria-label={inWords(picture, height, scale)}
          onPointerMove={(event) => point(pixelAt(event))}
          onPointerLeave={() => point(null)}
        />
      </div>
      <figcaption>
        <strong class="picture-title" title={titleText(picture.title)}>
          {titleText(picture.title)}
        </strong>
        <span class="picture-pointed" title={pointedValue === undefined ? '' : full(pointedValue)}>
          {pointed === null || pointedValue === undefined
            ? `${width} × ${height}`
            : say('picture-item', { position: pointed + 1, value: readable(pointedValue) })}
        </span>
      </figcaption>
      {scale.kind === 'signed' && <Legend scale={scale} />}
    </figure>
  )
}

/** The picture for those who do not see it. */
function inWords({ title, width, values }: Picture, height: number, scale: Scale): string {
  if (values.length === 0) return say('picture-empty', { title })
  return say('picture-label', { title, width, height, colours: scaleInWords(scale) })
}

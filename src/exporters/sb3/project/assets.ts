/** The two pictures of an exported project, drawn by ourselves: an empty stage, and a sprite that says things. */

export interface Asset {
  readonly name: string
  readonly svg: string
  /** Scratch names files by their MD5. */
  readonly md5: string
  readonly centre: readonly [x: number, y: number]
}

const svg = (width: number, height: number, inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`

export const BACKDROP: Asset = {
  name: 'paper',
  svg: svg(480, 360, '<rect width="480" height="360" fill="#fff"/>'),
  md5: '44aaca65f798b5d62838b1e4dad4dc57',
  centre: [240, 180],
}

/** Three inputs, two hidden neurons and an output. */
export const COSTUME: Asset = {
  name: 'network',
  svg: svg(
    96,
    72,
    '<g stroke="#7a3fb5" stroke-width="2"><path d="M12 12 48 24 84 36 48 48 12 60M12 12 48 48M12 36 48 24M12 36 48 48M12 60 48 24"/></g><g fill="#4a5bc4"><circle cx="12" cy="12" r="8"/><circle cx="12" cy="36" r="8"/><circle cx="12" cy="60" r="8"/></g><g fill="#00795a"><circle cx="48" cy="24" r="9"/><circle cx="48" cy="48" r="9"/></g><circle cx="84" cy="36" r="10" fill="#b34a00"/>',
  ),
  md5: '85c046c582ac6863796ac8d4afc6cbf8',
  centre: [48, 36],
}

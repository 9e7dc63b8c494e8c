/**
 * Serving a classroom from the teacher's computer: under which addresses the others in the room find it, and what the
 * teacher is told.
 */

import { networkInterfaces } from 'node:os'

/** Networks between programs of one computer: nobody in the room is in them. */
const OWN = /^(docker|br-|veth|virbr|vmnet|vboxnet|vethernet|utun|tun|tap|tailscale|zt|wsl)/i

/**
 * The addresses of this computer in its networks (IPv4, since people type them), those that a room's network has first.
 *
 * @param {ReturnType<typeof networkInterfaces>} [interfaces]
 * @returns {string[]}
 */
export function roomAddresses(interfaces = networkInterfaces()) {
  const found = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ address, rank: (OWN.test(name) ? 2 : 0) + (isPrivate(address) ? 0 : 1) })),
  )
  return found.sort((a, b) => a.rank - b.rank).map(({ address }) => address)
}

/**
 * What networks of schools and homes use (RFC 1918).
 *
 * @param {string} address
 */
const isPrivate = (address) => /^(192\.168|10|172\.(1[6-9]|2\d|3[01]))\./.test(address)

/** Where the terminal's own colours are dark on light, cameras would see the code turned round. */
const WHITE_ON_BLACK = '\x1b[97;40m'
const AS_BEFORE = '\x1b[0m'

/**
 * What stands in the teacher's terminal: the address to type, the same as a QR code to point a camera at, and what to
 * do where it can't be reached.
 *
 * @param {string[]} addresses
 * @param {number} port
 * @param {boolean} [inColour] for a terminal
 * @returns {Promise<string>}
 * @throws {Error} when this computer is in no network
 */
export async function roomWords(addresses, port, inColour = false) {
  const [first, ...others] = addresses.map((address) => `http://${address}:${port}/`)
  if (first === undefined)
    throw new Error("This computer is in no network. Connect it to the room's Wi-Fi or cable, and try again.")
  const { renderUnicodeCompact } = await import('uqr')
  return [
    'Everybody in this network can now open Blockgrad at',
    '',
    `    ${first}`,
    '',
    ...renderUnicodeCompact(first)
      .split('\n')
      .map((line) => (inColour ? `${WHITE_ON_BLACK}${line}${AS_BEFORE}` : line)),
    '',
    ...(others.length > 0 ? [`Where that does not open: ${others.join(' or ')}`, ''] : []),
    'Pupils type the address or point a camera at the code. They can only read here: what they make stays on their own',
    'devices. If nothing opens, look whether they are in the same Wi-Fi, and whether the firewall of this computer lets',
    'Node through. Stop it with Ctrl+C.',
  ].join('\n')
}

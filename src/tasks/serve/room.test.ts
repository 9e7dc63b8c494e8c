import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'
import { expect, it } from 'vitest'
import { roomAddresses, roomWords } from './room.mjs'
import { serve } from './serve.mjs'

const at = (address: string, settings: Partial<NetworkInterfaceInfo> = {}): NetworkInterfaceInfo =>
  ({
    address,
    netmask: '255.255.255.0',
    family: 'IPv4',
    mac: '00:00:00:00:00:00',
    internal: false,
    cidr: null,
    ...settings,
  }) as NetworkInterfaceInfo

it('names the addresses that a room sees: private ones first, those of a computer with itself last or never', () => {
  expect(
    roomAddresses({
      lo: [at('127.0.0.1', { internal: true })],
      docker0: [at('172.17.0.1')],
      wan: [at('203.0.113.7')],
      wlan0: [at('fe80::1', { family: 'IPv6' } as Partial<NetworkInterfaceInfo>), at('192.168.178.23')],
    }),
  ).toEqual(['192.168.178.23', '203.0.113.7', '172.17.0.1'])
  expect(roomAddresses({ lo: [at('127.0.0.1', { internal: true })] })).toEqual([])
})

it('takes 172.16 to 172.31 for private, and not their neighbours', () => {
  const rank = (address: string) => roomAddresses({ a: [at('203.0.113.7')], b: [at(address)] })[0]
  for (const address of ['172.16.0.1', '172.31.255.1', '10.0.0.1']) expect(rank(address)).toBe(address)
  for (const address of ['172.15.0.1', '172.32.0.1', '11.0.0.1']) expect(rank(address)).toBe('203.0.113.7')
})

it('shows the address, the others, and a code that is as large as the standard says', async () => {
  const words = await roomWords(['192.168.178.23', '203.0.113.7'], 4173)
  expect(words).toContain('http://192.168.178.23:4173/\n')
  expect(words).toContain('Where that does not open: http://203.0.113.7:4173/')
  // 28 bytes at level L fit version 2 (ISO/IEC 18004): 25 modules and a rim of one, two rows in a line.
  const code = words.split('\n').filter((line) => /^[█▀▄ ]{27}$/.test(line))
  expect(code).toHaveLength(14)
})

it('says where there is no network', async () => {
  await expect(roomWords([], 4173)).rejects.toThrow('This computer is in no network')
})

const [address] = roomAddresses(networkInterfaces())

it.runIf(address)('answers other computers only where it serves a room, and only reading', async () => {
  const home = await serve('examples')
  await expect(fetch(`http://${address}:${home.port}/README.md`)).rejects.toThrow()
  await home.close()
  const room = await serve('examples', { toRoom: true })
  const answer = await fetch(`http://${address}:${room.port}/README.md`)
  expect(answer.status).toBe(200)
  expect(answer.headers.has('content-security-policy')).toBe(true)
  expect(answer.headers.has('cross-origin-opener-policy')).toBe(false)
  expect((await fetch(`http://${address}:${room.port}/x`, { method: 'PUT', body: 'x' })).status).toBe(405)
  await room.close()
})

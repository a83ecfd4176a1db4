import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bbbChecksum, bigBlueButton } from './bigbluebutton.ts'

const secret = '639259d4-9dd8-4b25-bf01-95f9567eaf4b'
const calls: URL[] = []
let recordings = ''

/** A server of the test’s own that checks each signature, as BigBlueButton does. */
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const call = url.pathname.split('/').at(-1) ?? ''
  const [query = '', checksum] = url.search.slice(1).split(/&?checksum=/)
  calls.push(url)
  response.setHeader('content-type', 'text/xml')
  if (checksum !== bbbChecksum(call, query, secret)) {
    response.end(
      '<response><returncode>FAILED</returncode><messageKey>checksumError</messageKey></response>',
    )
  } else {
    const body = call === 'getRecordings' ? `<recordings>${recordings}</recordings>` : ''
    response.end(`<response><returncode>SUCCESS</returncode>${body}</response>`)
  }
})
let address = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bigbluebutton`
})
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())))

const asked = { roomId: 'event-1', roomName: 'Élu·es & habitant·es', personName: 'Inès Morvan' }

test('a room is created, then joined by a signed address that says who and in which role', async () => {
  const href = await bigBlueButton(address, secret).join({ ...asked, isHost: true })
  expect(calls.at(-1)?.searchParams.get('name')).toBe('Élu·es & habitant·es')
  const answer = await (await fetch(href)).text()
  expect(answer).toContain('SUCCESS')
  const joined = new URL(href).searchParams
  expect([joined.get('fullName'), joined.get('role')]).toEqual(['Inès Morvan', 'MODERATOR'])
})

test('a wrong secret is refused by the server, and said', async () => {
  await expect(bigBlueButton(address, 'autre').join({ ...asked, isHost: false })).rejects.toThrow(
    'checksumError',
  )
})

test('a published recording is found; none is no address', async () => {
  const video = bigBlueButton(address, secret)
  expect(await video.recordingOf('event-1')).toBeUndefined()
  recordings =
    '<recording><playback><format><type>presentation</type><url>https://bbb.exemple.fr/p/1</url></format></playback></recording>'
  expect(await video.recordingOf('event-1')).toBe('https://bbb.exemple.fr/p/1')
})

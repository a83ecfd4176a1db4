import { expect, it } from 'vitest'
import { makeScales, networkOf } from './weight.ts'

it('counts what one connection sends to one thing in a day, and what is refused is not counted', () => {
  let now = new Date('2026-12-01T10:00:00Z')
  const { weigh } = makeScales(() => now)
  expect(weigh('192.0.2.1', 'survey', 60, 100)).toBe(true)
  expect(weigh('192.0.2.1', 'survey', 41, 100)).toBe(false)
  expect(weigh('192.0.2.1', 'survey', 40, 100)).toBe(true)
  expect(weigh('192.0.2.1', 'survey', 1, 100)).toBe(false)
  expect(weigh('192.0.2.1', 'another', 100, 100)).toBe(true)
  expect(weigh('192.0.2.2', 'survey', 100, 100)).toBe(true)
  now = new Date('2026-12-02T10:00:00Z')
  expect(weigh('192.0.2.1', 'survey', 100, 100)).toBe(true)
})

it('remembers so many connections: the one that sent longest ago is forgotten, and no other', () => {
  const { weigh } = makeScales(() => new Date('2026-12-01T10:00:00Z'))
  const client = (at: number) => `client ${at}`
  for (let at = 0; at < 20_000; at++) weigh(client(at), 'survey', 100, 100)
  // Whoever sends again is the latest: the second one becomes the oldest.
  expect(weigh(client(0), 'survey', 0, 100)).toBe(true)
  expect(weigh(client(1), 'survey', 1, 100)).toBe(false)
  weigh(client(20_000), 'survey', 100, 100)
  expect(weigh(client(1), 'survey', 1, 100)).toBe(true)
  expect(weigh(client(0), 'survey', 1, 100)).toBe(false)
  expect(weigh(client(20_000), 'survey', 1, 100)).toBe(false)
})

it('takes the many addresses of one connection for one', () => {
  const [first, ...others] = [
    ...['2001:db8:0:7::1', '2001:0db8::7:a:b:c:d', '2001:DB8:0:7:ffff::'],
  ].map(networkOf)
  expect(first).toBe('2001:db8:0:7')
  expect(others).toEqual([first, first])
  expect(networkOf('2001:db8:0:8::1')).not.toBe(first)
  expect(networkOf('::ffff:192.0.2.1')).not.toBe(networkOf('::ffff:192.0.2.2'))
  expect(networkOf('in-process')).toBe('in-process')
})

import { expect, test } from 'vitest'
import { makeRecord, type Standing } from './recruitment-record.ts'

const one = (overrides: Partial<Standing>): Standing => ({
  channel: 'letter',
  wave: 1,
  status: 'invited',
  registered: false,
  drawn: false,
  count: 1,
  ...overrides,
})

const standings = [
  one({ count: 133 }),
  one({ status: 'refused', count: 30 }),
  one({ status: 'pool', registered: true, count: 37 }),
]

test('S2: 200 letters and 37 registrations make 18.5 %', () => {
  const record = makeRecord(standings, [], [])
  expect(record.total).toMatchObject({ invited: 200, registered: 37, refused: 30, rate: 18.5 })
  expect(record.waves).toHaveLength(1)
})

test('a withdrawal after registering counts as registered, not as a refusal', () => {
  const { total } = makeRecord(
    [...standings, one({ status: 'withdrawn', registered: true, count: 6 })],
    [],
    [],
  )
  expect(total).toMatchObject({ registered: 43, refused: 30 })
})

test('S21: no number of people from 1 to 4 is published, nor can be subtracted', () => {
  const record = makeRecord(
    [
      ...standings,
      one({ channel: 'door', wave: undefined, status: 'pool', registered: true, count: 3 }),
      one({ channel: 'phone', wave: undefined, status: 'pool', registered: true, count: 9 }),
    ],
    [
      { reason: 'no-time', count: 18 },
      { reason: 'health', count: 2 },
      { reason: 'dates', count: 10 },
    ],
    [],
  )
  const registered = record.channels.map(({ key, registered: count }) => [key, count])
  expect(registered).toEqual([
    ['door', undefined],
    ['letter', 37],
    ['phone', undefined],
  ])
  expect(record.refusals.filter(({ count }) => count === undefined)).toHaveLength(2)
  for (const number of JSON.stringify(record).match(/(?<=:)\d+(?=[,}])/g) ?? [])
    expect([1, 2, 3, 4]).not.toContain(Number(number))
})

test.each(['volunteer', 'paper'])('whoever came by themselves (%s) was not invited', (channel) => {
  const came = one({ channel, wave: undefined, status: 'pool', registered: true, count: 20 })
  const { total, channels } = makeRecord([...standings, came], [], [])
  expect(total).toMatchObject({ invited: 200, registered: 57, rate: undefined })
  const lines = channels.map(({ key, invited, registered, rate }) => [
    key,
    invited,
    registered,
    rate,
  ])
  expect(lines).toContainEqual([channel, 0, 20, undefined])
  expect(lines).toContainEqual(['letter', 200, 37, 18.5])
})

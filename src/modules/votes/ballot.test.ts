import { expect, test } from 'vitest'
import { seededChance } from '#kit/chance.ts'
import { differencesOf } from './box/batch.ts'
import { chained, eventOf, firstHash, hashOf } from './box/board.ts'
import { among, either, exactly, listOf, orNull } from './box/shape.ts'
import { base32, canonicalJson, grouped, sha256, typedSigns } from './canonical.ts'
import {
  type BallotRules,
  type Choice,
  fieldsOf,
  isAllowed,
  isBlank,
  readChoice,
  trackerOf,
} from './choice.ts'
import {
  boxCredential,
  codeOfLink,
  codeTyped,
  linkToken,
  newCode,
  rollHash,
  writtenCode,
} from './roll/code.ts'

const rules = (kind: BallotRules['kind'], more: Partial<BallotRules> = {}): BallotRules => ({
  kind,
  options: 3,
  grades: 4,
  equalRanks: false,
  ...more,
})
const fields = (input: Record<string, string | string[]>) => (name: string) =>
  [input[name] ?? []].flat()

test('a ballot is read from its fields, and says them again', () => {
  const read = (kind: BallotRules['kind'], input: Record<string, string | string[]>) =>
    readChoice(rules(kind), fields(input))
  expect(read('grades', { o0: '3', o2: '0' })).toEqual({ kind: 'grades', grades: [3, null, 0] })
  expect(read('approvals', { choice: ['2', '0', '2'] })).toEqual({
    kind: 'approvals',
    approved: [0, 2],
  })
  expect(read('one', { choice: '1' })).toEqual({ kind: 'one', option: 1 })
  expect(read('one', {})).toEqual({ kind: 'one', option: null })
  expect(read('ranking', { o0: '2', o1: '1', o2: '' })).toEqual({
    kind: 'ranking',
    ranks: [[1], [0]],
  })
  for (const [kind, input] of [
    ['grades', { o0: '4' }],
    ['grades', { o0: '-1' }],
    ['approvals', { choice: '3' }],
    ['one', { choice: ['0', '1'] }],
    ['ranking', { o0: '0' }],
  ] as const)
    expect(read(kind, input as never)).toBe('not-a-choice')
  expect(read('ranking', { o0: '1', o1: '1' })).toBe('equal-ranks')
  const equal = readChoice(rules('ranking', { equalRanks: true }), fields({ o0: '1', o1: '1' }))
  expect(equal).toEqual({ kind: 'ranking', ranks: [[0, 1]] })

  const all: Choice[] = [
    { kind: 'grades', grades: [3, null, 0] },
    { kind: 'approvals', approved: [0, 2] },
    { kind: 'one', option: 1 },
    { kind: 'ranking', ranks: [[1], [0]] },
  ]
  for (const choice of all) {
    const said = Object.fromEntries(groupedFields(choice))
    expect(readChoice(rules(choice.kind), fields(said))).toEqual(choice)
    expect(isAllowed(choice, rules(choice.kind))).toBe(true)
    expect(isBlank(choice)).toBe(false)
  }
})

function groupedFields(choice: Choice): [string, string[]][] {
  const all = new Map<string, string[]>()
  for (const [name, value] of fieldsOf(choice)) all.set(name, [...(all.get(name) ?? []), value])
  return [...all]
}

test('what this vote does not allow is refused, whatever shape it has', () => {
  const bad: [Choice, BallotRules][] = [
    [{ kind: 'grades', grades: [0, 1] }, rules('grades')],
    [{ kind: 'grades', grades: [0, 1, 4] }, rules('grades')],
    [{ kind: 'grades', grades: [0, 1, 0.5] }, rules('grades')],
    [{ kind: 'approvals', approved: [0, 0] }, rules('approvals')],
    [{ kind: 'one', option: 3 }, rules('one')],
    [{ kind: 'ranking', ranks: [[0], [0]] }, rules('ranking')],
    [{ kind: 'ranking', ranks: [[0, 1]] }, rules('ranking')],
    [{ kind: 'one', option: 0 }, rules('grades')],
  ]
  for (const [choice, allowed] of bad) expect(isAllowed(choice, allowed)).toBe(false)
  expect(isBlank({ kind: 'grades', grades: [null, null, null] })).toBe(true)
})

test('a receipt depends on the vote, the salt and the choice; it has 24 signs', async () => {
  const choice: Choice = { kind: 'one', option: 1 }
  const tracker = await trackerOf('v', 'a', choice)
  expect(tracker).toMatch(/^[0-9a-hjkmnp-tv-z]{24}$/)
  const others = await Promise.all([
    trackerOf('w', 'a', choice),
    trackerOf('v', 'b', choice),
    trackerOf('v', 'a', { kind: 'one', option: 0 }),
  ])
  expect(new Set([tracker, ...others]).size).toBe(4)
})

test('a code is typed as it is read, and its three hashes have nothing in common', async () => {
  const code = newCode(seededChance(3))
  expect(writtenCode(code)).toHaveLength(26)
  expect(codeTyped(grouped(writtenCode(code)).toUpperCase())).toEqual(code)
  expect(codeTyped('trop court')).toBeUndefined()
  const token = await linkToken(code)
  expect(token).toMatch(/^[0-9a-f]{40}$/)
  expect(await codeOfLink(token)).toEqual(code)
  expect(
    await codeOfLink(`${token.slice(0, 39)}${token.endsWith('0') ? '1' : '0'}`),
  ).toBeUndefined()
  expect(await rollHash(code)).not.toBe(await boxCredential(code, 'v'))
  expect(typedSigns('O0-Il 1U')).toBe('00111v')
})

test('a line of the board holds the one before', async () => {
  const first = await chained('v', { height: 0, hash: '' }, { kind: 'shut', at: 'x' })
  expect(first).toMatchObject({ height: 1, previousHash: firstHash })
  const second = await chained('v', first, { kind: 'ballot', tracker: 'abc' })
  expect(second.previousHash).toBe(first.hash)
  expect(second.hash).toBe(await hashOf('v', 2, first.hash, second.body))
  expect(eventOf(second.body)).toEqual({ kind: 'ballot', tracker: 'abc' })
})

test('one value has one text', async () => {
  expect(canonicalJson({ b: [1, null], a: { d: undefined, c: 'é' } })).toBe(
    '{"a":{"c":"é"},"b":[1,null]}',
  )
  expect(await sha256('abc')).toMatch(/^ba7816bf/)
  expect(base32(Uint8Array.of(255, 0))).toBe('zw00')
})

test('two readings of the same sheets are compared one by one', () => {
  const sheet = (number: number, option: number | null) => ({
    number,
    choice: { kind: 'one', option } as const,
  })
  const first = [sheet(1, 0), sheet(2, 1), { number: 3, choice: null }]
  expect(differencesOf(first, [...first].reverse())).toEqual([])
  expect(
    differencesOf(first, [sheet(1, 0), sheet(2, 0), sheet(4, 0)]).map(({ number }) => number),
  ).toEqual([2, 3, 4])
})

test('a shape allows what it says, all of it, and nothing more', () => {
  const one = either(exactly({ kind: among('a'), list: listOf(orNull(among('x'))) }), among('b'))
  const holds = (value: unknown) => one(value as never)
  expect(holds({ kind: 'a', list: ['x', null] })).toBe(true)
  expect(holds('b')).toBe(true)
  for (const bad of [
    { kind: 'a' },
    { kind: 'a', list: ['y'] },
    { kind: 'a', list: [], more: 1 },
    null,
    [],
  ])
    expect(holds(bad)).toBe(false)
})

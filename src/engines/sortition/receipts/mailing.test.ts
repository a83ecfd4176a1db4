import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { beaconRandomness, timeOfRound } from './beacon.ts'
import { chainOf, type Happening, hashOf, type Link } from './chain.ts'
import {
  drawLetterList,
  type LetterList,
  letterListText,
  lettersRound,
  lettersSeed,
  linesHash,
} from './letters.ts'
import { lettersHold, mailingHolds, mailingOf } from './mailing.ts'

const round = 1000
const signature =
  'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39'
const randomness = beaconRandomness(round, signature) ?? new Uint8Array(0)

/** 300 lines, two to a household, two areas. */
const list: LetterList = {
  ...{ frame: hashOf('cells'), size: 60, oneByHome: true },
  shares: [
    ['bourg', 40],
    ['hameaux', 20],
  ],
  lines: Array.from({ length: 300 }, (_, at) => [
    at + 2,
    at < 200 ? 'bourg' : 'hameaux',
    1 + Math.floor(at / 2),
  ]),
}
const text = letterListText(list)
const seed = lettersSeed(round, randomness, hashOf(text))
const lines = drawLetterList(list, seed)

interface Told {
  readonly ruled?: number
  readonly publishedAt?: string
  readonly fixedAt?: string
  readonly wave?: Record<string, string | number | undefined>
  readonly fixed?: Record<string, string | number>
}

function happenings(told: Told = {}): Happening[] {
  const { ruled = round, publishedAt = '2023-08-20T08:00:00Z' } = told
  return [
    {
      at: publishedAt,
      kind: 'rules-published',
      payload: ruled > 0 ? { lettersRound: ruled } : {},
    },
    {
      at: told.fixedAt ?? '2023-08-22T08:00:00Z',
      kind: 'letters-fixed',
      payload: { list: 1, sha256: hashOf(text), round, size: 60, ...told.fixed },
    },
    {
      at: '2023-08-23T16:10:00Z',
      kind: 'mailing-committed',
      payload: {
        ...{ wave: 1, size: 60, frame: 300, frameSha256: list.frame, sha256: hashOf('codes') },
        ...{ round, signature, list: 1, listSha256: hashOf(text), seed, drawn: linesHash(lines) },
        ...told.wave,
      },
    },
  ]
}

const holds = (told?: Told) => mailingHolds(chainOf(happenings(told)))

describe('letters drawn by the round that the rule names', () => {
  test('hold, and the list gives the same letters again', () => {
    expect(holds()).toBe(true)
    expect(lines).toHaveLength(60)
    expect(lines.filter((line) => line > 201)).toHaveLength(20)
    expect(new Set(lines.map((line) => Math.floor((line - 2) / 2))).size).toBe(60)
    expect(lettersHold(chainOf(happenings()), text)).toBe(true)
  })

  test('each lie about the list, the round, the seed or the moment is seen', () => {
    const other = lettersSeed(round, randomness, hashOf('another list'))
    const lies: readonly (readonly [string, Told])[] = [
      ['a seed that somebody liked', { wave: { seed: 'dés 3-5-2' } }],
      ['the seed of another list', { wave: { seed: other } }],
      ['another list', { wave: { listSha256: hashOf('another list') } }],
      ['a list fixed after its round', { fixedAt: '2023-08-23T16:00:00Z' }],
      ['a list fixed at the last moment', { fixedAt: '2023-08-23T15:59:00Z' }],
      ['a round that the rule does not lead to', { ruled: 900 }],
      ['a rule published after its round', { publishedAt: '2023-08-24T08:00:00Z' }],
      ['another round in the list', { fixed: { round: 1001 } }],
      ['a signature of another round', { wave: { round: 1001 } }],
      ['no round where the rule names one', { wave: { round: undefined } }],
      ['a round where the rule names none', { ruled: 0 }],
      ['a wave before this one, that is not there', { wave: { after: hashOf('none') } }],
    ]
    for (const [name, told] of lies) expect(holds(told), name).toBe(false)
  })

  test('a typed seed holds where the rule names no round', () => {
    const [rule, , wave] = happenings({ ruled: 0, wave: { round: undefined, seed: 'dés' } })
    if (!rule || !wave) throw new Error('no log')
    expect(mailingHolds(chainOf([rule, wave]))).toBe(true)
    expect(mailingHolds(chainOf([wave]))).toBe(true)
  })

  test('a list is left aside only before its round, and each wave holds the hash of the one before', () => {
    const [rule, fixed, wave] = happenings()
    if (!rule || !fixed || !wave) throw new Error('no log')
    const before = { ...fixed, payload: { ...fixed.payload, sha256: hashOf('first try') } }
    const own = { ...fixed, payload: { ...fixed.payload, list: 2 } }
    const sent = { ...wave, payload: { ...wave.payload, list: 2 } }
    const dropped = (at: string) => ({ at, kind: 'letters-dropped', payload: { list: 1 } })
    const story = (at: string) => chainOf([rule, before, dropped(at), own, sent])
    expect(mailingHolds(story('2023-08-22T09:00:00Z'))).toBe(true)
    expect(mailingHolds(story('2023-08-23T16:00:00Z'))).toBe(false)
    expect(mailingHolds(chainOf([rule, before, own, sent]))).toBe(false)

    const first = chainOf(happenings())
    const next = {
      at: '2023-08-22T08:00:00Z',
      kind: 'letters-fixed',
      payload: { list: 2, sha256: hashOf(text), round },
    }
    const second = (after: string | undefined) =>
      mailingHolds(
        chainOf([
          ...happenings(),
          next,
          { ...wave, payload: { ...wave.payload, wave: 2, list: 2, after } },
        ]),
      )
    expect(second(first.at(-1)?.hash)).toBe(true)
    expect(second(undefined)).toBe(false)
    expect(second(first[0]?.hash)).toBe(false)
  })

  test('a list fixed late has the first round in ten minutes', () => {
    const at = timeOfRound(1000)
    expect(lettersRound(1000, at - 60)).toBe(1000)
    expect(timeOfRound(lettersRound(1000, at - 59))).toBeGreaterThanOrEqual(at + 541)
    const late = lettersRound(1000, at + 5)
    expect(timeOfRound(late)).toBeGreaterThanOrEqual(at + 605)
    expect(timeOfRound(late - 1)).toBeLessThan(at + 605)
  })

  test('what the commitment tells of the mailing is that of the log', () => {
    const log = chainOf(happenings())
    expect(mailingOf(log)).toMatchObject({
      round,
      waves: [{ wave: 1, size: 60, frame: 300, round, link: log[2]?.hash }],
    })
    expect(mailingOf(log.slice(0, 2))).toBeUndefined()
  })

  test('200 of 200 changes of one byte of the list are seen', () => {
    const log = chainOf(happenings())
    for (let at = 0; at < 200; at++) {
      const place = (at * 37) % text.length
      const sign = text[place] === '7' ? '8' : '7'
      expect(lettersHold(log, `${text.slice(0, place)}${sign}${text.slice(place + 1)}`)).toBe(false)
    }
  })

  test('a program in Python draws the same letters', ({ skip }) => {
    if (spawnSync('python3', ['--version']).status !== 0) skip('python3 is not on this machine')
    const folder = mkdtempSync(join(tmpdir(), 'letters-'))
    const run = (log: readonly Link[], written: string) => {
      writeFileSync(join(folder, 'receipt.json'), JSON.stringify({ log }))
      writeFileSync(join(folder, 'list.json'), written)
      const files = ['receipt.json', 'list.json'].map((name) => join(folder, name))
      return spawnSync('python3', [join(import.meta.dirname, '../verify_letters.py'), ...files], {
        encoding: 'utf8',
      })
    }
    try {
      const log = chainOf(happenings())
      expect(run(log, text)).toMatchObject({ status: 0 })
      expect(run(log, text.replace('"size":60', '"size":59')).status).toBe(1)
      expect(run(chainOf(happenings({ wave: { drawn: hashOf('') } })), text).status).toBe(1)
      expect(run(chainOf(happenings({ fixedAt: '2023-08-23T16:00:00Z' })), text).status).toBe(1)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

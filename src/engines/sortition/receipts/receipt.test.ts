import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type SeedStream, streamOf } from '../seed-stream.ts'
import { beaconIndex } from './beacon.ts'
import { brokenLink, chainOf, hashOf } from './chain.ts'
import { drawTicket, poolFile } from './ranking.ts'
import {
  makeReceipt,
  type Receipt,
  type ReceiptInput,
  receiptText,
  sealDraw,
  uncheckedReceipt,
  verifyReceipt,
} from './receipt.ts'
import { sha256, utf8 } from './sha256.ts'

const signature =
  'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39'
const script = join(import.meta.dirname, '../verify_receipt.py')

type Shape = Partial<Pick<ReceiptInput['fixed'], 'method' | 'round'>> & {
  readonly people?: number
  readonly panels?: number
  readonly dice?: readonly number[]
}

function inputOf(name: string, shape: Shape = {}): ReceiptInput {
  const { people = 40, panels = 1000, dice = [3, 5, 2], method = 'list', round = 1000 } = shape
  const stream = streamOf(name)
  const lines = Array.from({ length: people }, (_, at) => {
    const ticket = drawTicket(sha256(utf8(name)), `person ${at}`)
    return `${ticket};${hashOf(`leaf ${name} ${at}`)}`
  })
  return {
    fixed: {
      title: `Assemblée « ${name} »`,
      engine: 'sortition/1',
      method,
      round,
      seats: 3,
      quotas: [{ feature: 'Âge', value: '60 ans et plus', min: 1, max: 2 }],
      place: 'Salle des fêtes\nGrande rue',
      at: '2026-11-20T10:00:00Z',
    },
    rules: 'Trois places.\nUne personne par foyer.\n',
    pool: poolFile(lines),
    panels: method === 'rank' ? [] : panelsOf(stream, people, panels),
    dice,
    signature: round === 0 ? '' : signature,
    log: [
      { at: '2026-11-01T08:00:00Z', kind: 'rules-published', payload: { by: 'organisation' } },
      { at: '2026-11-20T10:00:00Z', kind: 'committed', payload: {} },
      { at: '2026-11-21T11:00:00Z', kind: 'drawn', payload: {} },
      { at: '2026-11-22', kind: 'declined', payload: { ticket: 'x', reason: 'été' } },
    ],
  }
}

function panelsOf(stream: SeedStream, people: number, total: number) {
  const rows = Array.from({ length: people }, (_, at) => at)
  return Array.from({ length: total }, () =>
    stream
      .shuffle(rows)
      .slice(0, 3)
      .sort((a, b) => a - b),
  )
}

function example(name: string, shape: Shape = {}): Receipt {
  const receipt = makeReceipt(inputOf(name, shape))
  if (!receipt) throw new Error('no receipt')
  return receipt
}

const holds = (text: string): boolean => {
  try {
    return verifyReceipt(JSON.parse(text), text).every((check) => check.holds)
  } catch {
    return false
  }
}

describe('the receipt of a draw', () => {
  const receipt = example('village')
  const text = receiptText(receipt)

  test('recomputes from its file alone', () => {
    expect(verifyReceipt(receipt, text).filter((check) => !check.holds)).toEqual([])
    expect(receipt.panel).toHaveLength(3)
    expect(receipt.panel.length + receipt.reserve.length).toBe(40)
    expect(receipt.counts.reduce((sum, count) => sum + count, 0)).toBe(3000)
    expect(receipt.chance.index).toBe((352 + receipt.chance.beacon) % 1000)
  })

  test('the commitment is known before the chance, and the same after it', () => {
    const { log, ...input } = inputOf('village')
    const sealed = sealDraw({ ...input, log: log.slice(0, 1) })
    expect(sealed.commitment).toBe(receipt.commitment)
    expect(hashOf(sealed.text)).toBe(receipt.commitment)
    expect(sealed.fixed['log']).toBe(chainOf(log.slice(0, 1)).at(-1)?.hash)
  })

  test('has no dice, or a wrong signature: no receipt', () => {
    expect(example('at a distance', { people: 12, dice: [] }).chance.index).toBeLessThan(1000)
    expect(makeReceipt(inputOf('loaded', { dice: [3, 5] }))).toBeUndefined()
    expect(makeReceipt(inputOf('other round', { round: 1001 }))).toBeUndefined()
    expect(makeReceipt(inputOf('list by dice alone', { round: 0 }))).toBeUndefined()
  })

  test('a list of 10,000 panels takes four dice, and a beacon that reaches all of them', () => {
    const dice = [9, 3, 5, 2]
    const long = example('long', { panels: 10_000, dice })
    expect(long.chance.index).toBe((9352 + long.chance.beacon) % 10_000)
    expect(holds(receiptText(long))).toBe(true)
    expect(makeReceipt(inputOf('long', { panels: 10_000 }))).toBeUndefined()
    expect(makeReceipt(inputOf('usual', { dice }))).toBeUndefined()
    const spread = Array.from({ length: 300 }, (_, at) =>
      beaconIndex(sha256(utf8(`randomness ${at}`)), sha256(utf8('commitment')), 10_000),
    )
    // By the beacon alone, each tenth of the list has its tenth of the chance.
    for (let tenth = 0; tenth < 10; tenth++)
      expect(spread.filter((one) => Math.floor(one / 1000) === tenth).length).toBeGreaterThan(10)
  })

  test('without quotas, dice alone or the beacon order the tickets, and the first ones sit', () => {
    const byDice = example('class', { method: 'rank', round: 0, dice: [3, 5, 2, 7, 7, 1] })
    const byBeacon = example('class', { method: 'rank', dice: [] })
    for (const item of [byDice, byBeacon]) {
      expect(item.panel).toHaveLength(3)
      expect(item.reserve).toHaveLength(37)
      expect(holds(receiptText(item))).toBe(true)
    }
    expect(byDice.panel).not.toEqual(byBeacon.panel)
    expect(makeReceipt(inputOf('class', { method: 'rank', round: 0, dice: [] }))).toBeUndefined()
  })

  test('a signature of another round is seen, even when all the rest was computed from it', () => {
    const lies = uncheckedReceipt(inputOf('moved', { round: 1001 }))
    expect(verifyReceipt(lies).filter((check) => !check.holds)).toEqual([
      { item: 'signature', holds: false },
    ])
  })

  // S20, L-04
  test('S20: 500 of 500 changes of one byte are seen', () => {
    const bytes = utf8(text)
    const stream = streamOf('mutations')
    const short = utf8(receiptText(example('short', { method: 'rank', dice: [] })))
    for (let turn = 0; turn < 500; turn++) {
      // Most bytes of the long receipt are its list: the short one gives the other parts their turn.
      const given = turn % 5 === 0 ? bytes : short
      const at = stream.index(given.length)
      const changed = given.slice()
      changed[at] = (changed[at] as number) ^ (1 + stream.index(127))
      expect(holds(new TextDecoder().decode(changed)), `byte ${at}`).toBe(false)
    }
    expect(holds(text)).toBe(true)
  })

  test('every part names itself when it is changed', () => {
    const changes: readonly (readonly [string, Partial<Receipt>])[] = [
      ['rules', { rules: 'Quatre places.\n' }],
      ['commitment', { commitment: hashOf('another') }],
      ['panel', { panel: receipt.panel.toReversed() }],
      ['reserve', { reserve: receipt.reserve.slice(1) }],
      ['counts', { counts: receipt.counts.map((count, at) => (at === 0 ? count + 1 : count)) }],
      ['chance', { chance: { ...receipt.chance, dice: [3, 5, 3] } }],
      ['log', { log: receipt.log.slice(1) }],
    ]
    for (const [item, change] of changes) {
      const failed = verifyReceipt({ ...receipt, ...change }).filter((check) => !check.holds)
      expect(
        failed.some((check) => check.item === item || check.item === 'fixed'),
        item,
      ).toBe(true)
    }
  })

  // L-02. OUVROIR_RECEIPTS=1000 makes a thousand of them, in a minute.
  test.skipIf(!hasPython())(
    'an independent script recomputes receipts byte for byte',
    { timeout: 300_000 },
    () => {
      const many = Number(process.env['OUVROIR_RECEIPTS'] ?? 20)
      const folder = mkdtempSync(join(tmpdir(), 'receipt-'))
      try {
        const files = Array.from({ length: many }, (_, at) => {
          const path = join(folder, `${at}.json`)
          writeFileSync(path, receiptText(randomReceipt(at)))
          return path
        })
        const words = python(files)
        expect(words).not.toContain('DIFFERS')
        expect(words.trim().split('\n')).toHaveLength(many)
        writeFileSync(files[0] ?? '', text.replace('"index":', '"index":1'))
        expect(() => python(files)).toThrow()
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
  )
})

test('a chain tells its first broken link', () => {
  const links = chainOf(inputOf('chain').log)
  expect(brokenLink(links)).toBeUndefined()
  expect(brokenLink(links.toSpliced(1, 1))).toBe(2)
  expect(brokenLink(links.map((link) => (link.n === 3 ? { ...link, at: 'later' } : link)))).toBe(3)
})

/** Every size from 4 tickets to a few hundred, both methods, dice or none, signs that need care in JSON. */
function randomReceipt(at: number): Receipt {
  const stream = streamOf(`random ${at}`)
  const isList = stream.index(2) === 0
  const name = `n° ${at} — « É\u0301té » \\ "\t\u0007 \u2028 🎲`
  // One receipt in ten has a list of 10,000 panels, and its four dice.
  const panels = isList && at % 10 === 0 ? 10_000 : 1000
  const dice = Array.from({ length: panels === 10_000 ? 4 : 3 }, () => stream.index(10))
  const shape: Shape = {
    panels,
    people: 4 + stream.index(isList ? 60 : 300),
    method: isList ? 'list' : 'rank',
    dice: stream.index(3) === 0 ? [] : dice,
  }
  // The signature is that of the other tests: checking it 1,000 times would take two minutes.
  return uncheckedReceipt(inputOf(name, shape))
}

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'pipe' })
    return true
  } catch {
    process.stdout.write('python3 is not on this machine: its script was not run.\n')
    return false
  }
}

function python(files: readonly string[]): string {
  return execFileSync('python3', [script, ...files], { encoding: 'utf8', stdio: 'pipe' })
}

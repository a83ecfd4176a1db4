import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hashOf } from './chain.ts'
import { poolFile } from './ranking.ts'
import {
  makeReceipt,
  type Receipt,
  type ReceiptInput,
  receiptText,
  uncheckedReceipt,
  verifyReceipt,
} from './receipt.ts'
import { followsReceipt } from './receipt-links.ts'

const signature =
  'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39'
const tickets = Array.from({ length: 12 }, (_, at) => `ticket-${String(at).padStart(2, '0')}`)

type Given = Partial<ReceiptInput['fixed']> & {
  readonly dice?: readonly number[]
  readonly rule?: Readonly<Record<string, boolean>>
}

function inputOf({ dice = [3, 5, 2], rule = {}, ...fixed }: Given): ReceiptInput {
  return {
    fixed: {
      ...{ title: 'Jury', engine: 'sortition/1', method: 'list', round: 1000, seats: 2 },
      ...fixed,
    },
    rules: 'Deux places.\n',
    pool: poolFile(tickets.map((ticket) => `${ticket};${hashOf(ticket)}`)),
    panels: Array.from({ length: 1000 }, (_, at) => [at % 6, 6 + (at % 5)]),
    dice,
    signature,
    log: [
      { at: '2026-11-01T08:00:00Z', kind: 'rules-published', payload: rule },
      { at: '2026-11-20T10:00:00Z', kind: 'committed', payload: {} },
      { at: '2026-11-21T11:00:00Z', kind: 'drawn', payload: {} },
    ],
  }
}

const failed = (receipt: Receipt) =>
  verifyReceipt(receipt, receiptText(receipt))
    .filter(({ holds }) => !holds)
    .map(({ item }) => item)

function made(input: Given): Receipt {
  const receipt = makeReceipt(inputOf(input))
  if (!receipt) throw new Error('no receipt')
  return receipt
}

describe('dice alone', () => {
  const alone = made({ diceAlone: true, rule: { diceAlone: true } })

  test('give the number of the panel; the beacon orders the reserve', () => {
    expect(alone.chance).toMatchObject({ index: 352, beacon: 0 })
    expect(failed(alone)).toEqual([])
    const both = made({ rule: { diceAlone: true } })
    // The control: the same throw with the beacon designates another panel.
    expect(both.chance.beacon).toBeGreaterThan(0)
    expect(both.chance.index).not.toBe(352)
    expect(alone.reserve).toHaveLength(10)
  })

  test('count only where the published rule says so', () => {
    for (const rule of [{}, { diceAlone: false }])
      expect(failed(made({ diceAlone: true, rule }))).toEqual(['ruled'])
    const unpublished = inputOf({ diceAlone: true })
    const late = uncheckedReceipt({ ...unpublished, log: unpublished.log.slice(1) })
    expect(failed(late)).toContain('ruled')
  })

  test('are dice, and of a list', () => {
    expect(makeReceipt(inputOf({ diceAlone: true, dice: [] }))).toBeUndefined()
    expect(makeReceipt(inputOf({ diceAlone: true, dice: [3, 5] }))).toBeUndefined()
    const rank = { ...inputOf({ diceAlone: true, method: 'rank' }), panels: [] }
    expect(makeReceipt(rank)).toBeUndefined()
  })
})

describe('a second draw', () => {
  const first = made({ title: 'Premier' })
  const after = {
    commitment: first.commitment,
    log: first.log[1]?.hash ?? '',
    links: 2,
  }
  const second = made({ title: 'Second', after })

  test('holds the hashes of the first, whatever came to its log afterwards', () => {
    expect(failed(second)).toEqual([])
    expect(followsReceipt(after, first)).toBe(true)
    expect(followsReceipt(after, { ...first, log: first.log.slice(0, 2) })).toBe(true)
  })

  test('is no longer its second when the first is changed, even if all of it is made again', () => {
    const again = made({ title: 'Premier ', seats: 2 })
    const story = inputOf({ title: 'Premier' })
    const moved = uncheckedReceipt({
      ...story,
      log: story.log.map((happening, at) =>
        at === 0 ? { ...happening, at: '2026-11-02T08:00:00Z' } : happening,
      ),
    })
    for (const other of [again, moved]) {
      expect(failed(other)).toEqual([])
      expect(followsReceipt(after, other)).toBe(false)
    }
  })

  test('both are read by the script in Python, dice alone too', ({ skip }) => {
    const folder = mkdtempSync(join(tmpdir(), 'links-'))
    const write = (name: string, receipt: Receipt) => {
      const path = join(folder, name)
      writeFileSync(path, receiptText(receipt))
      return path
    }
    const python = (...files: readonly string[]) =>
      execFileSync('python3', [join(import.meta.dirname, '../verify_receipt.py'), ...files], {
        encoding: 'utf8',
        stdio: 'pipe',
      })
    try {
      execFileSync('python3', ['--version'], { stdio: 'pipe' })
    } catch {
      skip('python3 is not on this machine')
    }
    try {
      const one = write('first.json', first)
      const two = write('second.json', second)
      expect(python(one, two)).toContain('follows the first draw')
      const alone = made({ diceAlone: true, rule: { diceAlone: true } })
      expect(python(write('alone.json', alone))).toContain('recomputes')
      const other = write('other.json', made({ title: 'Un autre' }))
      expect(() => python(other, two)).toThrow()
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { drawTicket, poolFile } from './ranking.ts'
import { makeReceipt, type Receipt, receiptText, verifyReceipt } from './receipt.ts'
import { streamOf } from './seed-stream.ts'
import { hex, sha256, utf8 } from './sha256.ts'

const signature =
  'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39'
const script = join(import.meta.dirname, 'verify_receipt.py')

function example(name: string, people = 40, dice = [3, 5, 2]): Receipt {
  const stream = streamOf(name)
  const lines = Array.from({ length: people }, (_, at) => {
    const ticket = drawTicket(sha256(utf8(name)), `person ${at}`)
    return `${ticket};${hex(sha256(utf8(`leaf ${name} ${at}`)))}`
  })
  const rows = lines.map((_, at) => at)
  const receipt = makeReceipt({
    title: `Assemblée « ${name} »`,
    engine: 'sortition/1',
    rulesSha256: hex(sha256(utf8('rules'))),
    poolFile: poolFile(lines),
    panels: Array.from({ length: 1000 }, () =>
      stream
        .shuffle(rows)
        .slice(0, 3)
        .sort((a, b) => a - b),
    ),
    committedAt: '2026-11-20T10:00:00Z',
    round: 1000,
    dice,
    signature,
    events: [
      { at: '2026-11-22', type: 'declined', ticket: 'x', reason: 'été' },
      { at: '2026-11-23', type: 'replaced', ticket: 'y', reason: 'quota' },
    ],
  })
  if (!receipt) throw new Error('no receipt')
  return receipt
}

const holds = (text: string): boolean => {
  try {
    return verifyReceipt(JSON.parse(text), text).every((one) => one.holds)
  } catch {
    return false
  }
}

describe('the receipt of a draw', () => {
  const receipt = example('village')
  const text = receiptText(receipt)

  test('recomputes from its file alone', () => {
    expect(verifyReceipt(receipt, text).filter((one) => !one.holds)).toEqual([])
    expect(receipt.panel).toHaveLength(3)
    expect(receipt.panel.length + receipt.reserve.length).toBe(40)
    expect(receipt.portfolio.counts.reduce((sum, one) => sum + one, 0)).toBe(3000)
  })

  test('has no dice, or a wrong signature: no receipt', () => {
    expect(example('at a distance', 12, []).chance.index).toBeLessThan(1000)
    expect(() => example('loaded', 12, [3, 5])).toThrow('no receipt')
  })

  // A signature takes a tenth of a second to check: fewer changes here, 500 in the bench of the receipt.
  test('one changed byte anywhere is seen', () => {
    const bytes = utf8(text)
    const stream = streamOf('mutations')
    for (let turn = 0; turn < 24; turn++) {
      const at = stream.index(bytes.length)
      const changed = bytes.slice()
      changed[at] = (changed[at] as number) ^ (1 + stream.index(7))
      expect(holds(new TextDecoder().decode(changed)), `byte ${at}`).toBe(false)
    }
    expect(holds(text)).toBe(true)
  })

  test.skipIf(!hasPython())('an independent script recomputes it byte for byte', () => {
    const folder = mkdtempSync(join(tmpdir(), 'receipt-'))
    try {
      const files = ['a', 'b', 'c'].map((name, at) => {
        const path = join(folder, `${name}.json`)
        writeFileSync(path, receiptText(example(name, 20 + 40 * at)))
        return path
      })
      expect(execFileSync('python3', [script, ...files], { encoding: 'utf8' })).not.toContain(
        'DIFFERS',
      )
      writeFileSync(files[0] ?? '', text.replace('"index":', '"index":1'))
      expect(() => execFileSync('python3', [script, ...files], { stdio: 'pipe' })).toThrow()
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'pipe' })
    return true
  } catch {
    process.stderr.write('sortition: no python3, the independent check of receipts is skipped\n')
    return false
  }
}

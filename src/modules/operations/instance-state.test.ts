import { describe, expect, test } from 'vitest'
import { anchorOf, concernsOf, type InstanceState, readAnchor, sizeOf } from './instance-state.ts'

const now = new Date('2026-11-25T09:00:00Z')
const quiet: InstanceState = {
  version: '1',
  database: { version: '18', bytes: 1, migrations: 1, lastMigration: 'x' },
  mails: { sent: 4 },
  files: { count: 0, bytes: 0 },
  jobs: { waiting: 1, failing: 0, oldest: new Date('2026-11-25T08:58:00Z') },
  audit: undefined,
  disk: { used: 0.79, freeBytes: 1 },
  backup: { at: new Date('2026-11-24T03:00:00Z'), bytes: 1 },
}

describe('what calls for someone', () => {
  test('is nothing on a quiet instance', () => {
    expect(concernsOf(quiet, now)).toEqual([])
  })

  test('is a backup older than a week, or none at all', () => {
    expect(concernsOf({ ...quiet, backup: undefined }, now)).toEqual(['backup-old'])
    const old = { at: new Date('2026-11-16T03:00:00Z'), bytes: 1 }
    expect(concernsOf({ ...quiet, backup: old }, now)).toEqual(['backup-old'])
  })

  test('is a disk that fills, from 80 %, and one that is nearly full', () => {
    const at = (used: number) => concernsOf({ ...quiet, disk: { used, freeBytes: 1 } }, now)
    expect(at(0.8)).toEqual(['disk-filling'])
    expect(at(0.94)).toEqual(['disk-filling'])
    expect(at(0.95)).toEqual(['disk-full'])
    expect(concernsOf({ ...quiet, disk: undefined }, now)).toEqual([])
  })

  test('is work that should have been done already, mails that wait or fail', () => {
    const jobs = { waiting: 3, failing: 1, oldest: new Date('2026-11-25T08:50:00Z') }
    const mails = { held: 2, failed: 1 }
    expect(concernsOf({ ...quiet, jobs, mails }, now)).toEqual([
      'jobs-stuck',
      'mails-held',
      'mails-failing',
      'jobs-failing',
    ])
  })
})

test('a head of the chain survives a copy and a paste', () => {
  const head = { position: 42, hash: 'a'.repeat(64) }
  expect(readAnchor(` ${anchorOf(head)}\n`)).toEqual(head)
  for (const odd of ['', '42', `42:${'a'.repeat(63)}`, `x:${'a'.repeat(64)}`]) {
    expect(readAnchor(odd)).toBeUndefined()
  }
})

test('sizes are told in the unit people would use', () => {
  expect(sizeOf(0)).toEqual({ value: 0, unit: 'o' })
  expect(sizeOf(999)).toEqual({ value: 999, unit: 'o' })
  expect(sizeOf(12_345_678)).toEqual({ value: 12.3, unit: 'Mo' })
  expect(sizeOf(9e18)).toEqual({ value: 9_000_000, unit: 'To' })
})

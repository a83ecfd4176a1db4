import { expect, test } from 'vitest'
import { stationMarks } from './station-marks.ts'

const line = (stage: 'framing' | 'stopped', size: 'small' | 'full' = 'small') =>
  stationMarks({
    ...{ locale: 'fr', size, today: '2026-11-30', dates: { framing: '2026-10-01' } },
    experiment: {
      stage,
      stop:
        stage === 'stopped'
          ? { from: 'framing', reason: 'other', text: '', at: new Date('2026-11-02') }
          : undefined,
      startedOn: '2026-09-01',
    } as never,
  })

test('a line shows what is behind, where it stands and what is ahead', () => {
  expect(line('framing').map(({ state }) => state)).toEqual([
    'done',
    'current',
    ...Array.from({ length: 6 }, () => 'ahead'),
  ])
  expect(line('stopped')[1]).toMatchObject({ state: 'stopped', late: false })
})

test('only the place where it stands may be late, and a small line has no dates', () => {
  expect(line('framing').map(({ late }) => late)).toEqual([
    false,
    true,
    ...Array.from({ length: 6 }, () => false),
  ])
  expect(line('framing').every(({ date }) => date === undefined)).toBe(true)
  expect(line('framing', 'full')[1]?.date).toContain('1er oct.')
})

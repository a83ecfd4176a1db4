import { describe, expect, test } from 'vitest'
import { byWeight, isCheckDue, type Risk, riskForm, riskLevel } from './risk.ts'

function risk(likelihood: number, severity: number, overrides: Partial<Risk> = {}): Risk {
  return {
    id: `${likelihood}-${severity}`,
    text: 'Peu de réponses',
    likelihood,
    severity,
    mitigation: '',
    owner: '',
    state: 'watched',
    ...overrides,
  }
}

describe('a risk', () => {
  test.each([
    [1, 1, 'low'],
    [3, 1, 'low'],
    [1, 4, 'middle'],
    [2, 4, 'middle'],
    [3, 3, 'high'],
    [4, 4, 'high'],
  ] as const)('likely %i and severe %i is %s', (likelihood, severity, level) => {
    expect(riskLevel({ likelihood, severity })).toBe(level)
  })

  test('that happened comes first, then the greatest; what is set aside comes last', () => {
    const order = byWeight([
      risk(1, 1),
      risk(4, 4, { state: 'closed' }),
      risk(2, 2),
      risk(1, 2, { state: 'happened' }),
    ]).map((item) => item.id)
    expect(order).toEqual(['1-2', '2-2', '1-1', '4-4'])
  })

  test('is likely and severe from 1 to 4, nothing else', () => {
    const typed = { text: 'Peu de réponses', severity: '2' }
    expect(riskForm.shape.parse({ ...typed, likelihood: '4' }).likelihood).toBe(4)
    expect(riskForm.shape.safeParse({ ...typed, likelihood: '5' }).success).toBe(false)
    expect(riskForm.shape.safeParse({ ...typed, likelihood: '0' }).success).toBe(false)
  })
})

test('a stop criterion is to be looked at from its day, until somebody did', () => {
  const criterion = {
    id: 'c',
    text: 'Moins de 20 inscriptions',
    checkOn: '2026-12-05',
    state: 'to-check' as const,
    checkedOn: undefined,
    note: '',
  }
  expect(isCheckDue(criterion, '2026-12-04')).toBe(false)
  expect(isCheckDue(criterion, '2026-12-05')).toBe(true)
  expect(isCheckDue({ ...criterion, state: 'not-met' }, '2026-12-06')).toBe(false)
  expect(isCheckDue({ ...criterion, checkOn: undefined }, '2026-12-06')).toBe(false)
})

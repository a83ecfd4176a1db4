import { describe, expect, it } from 'vitest'
import type { roleNames } from '#kit/viewer.ts'
import {
  fitsPlace,
  grantRoleShape,
  type RoleOverTime,
  readPlace,
  roleProblem,
  roleState,
  writePlace,
} from './role.ts'

const id = '019abd00-0000-7000-8000-000000000001'
const today = '2026-11-25'

function role(overrides: Partial<RoleOverTime>): RoleOverTime {
  return {
    id,
    role: 'researcher',
    place: undefined,
    startsOn: '2026-01-01',
    endsOn: undefined,
    endedAt: undefined,
    reason: undefined,
    endReason: undefined,
    grantedBy: undefined,
    ...overrides,
  }
}

describe('a role in time', () => {
  it.each([
    ['holds without an end', {}, 'held'],
    ['holds on its first day', { startsOn: today }, 'held'],
    ['waits for its first day', { startsOn: '2026-11-26' }, 'planned'],
    ['holds on its last day', { endsOn: today }, 'held'],
    ['is over the day after', { endsOn: '2026-11-24' }, 'ended'],
    ['is over once ended by an act', { endedAt: new Date('2026-11-25T08:00:00Z') }, 'ended'],
  ] as const)('%s', (_, input, state) => {
    expect(roleState(role(input), today)).toBe(state)
  })
})

describe('a role and its place', () => {
  const place = { kind: 'territory', id } as const

  it.each([
    ['administrator', false, true],
    ['lab-team', false, true],
    ['finance', false, true],
    ['territory-referent', true, false],
    ['innovator', true, true],
    ['researcher', true, true],
    ['volunteer', true, true],
    ['participant', true, true],
  ] as const)('%s: at a place %s, everywhere %s', (name, atPlace, everywhere) => {
    expect(fitsPlace(name, place)).toBe(atPlace)
    expect(fitsPlace(name, undefined)).toBe(everywhere)
  })

  it('says which half is wrong', () => {
    const input = { startsOn: today, endsOn: undefined }
    const problem = (name: (typeof roleNames)[number], where: typeof place | undefined) =>
      roleProblem({ ...input, role: name, place: where }, today)
    expect(problem('territory-referent', undefined)).toBe('place-needed')
    expect(problem('administrator', place)).toBe('place-refused')
    expect(problem('volunteer', place)).toBeUndefined()
  })

  it('cannot end before it starts, nor be given for the past', () => {
    const problem = (startsOn: string, endsOn: string) =>
      roleProblem({ role: 'volunteer', place: undefined, startsOn, endsOn }, today)
    expect(problem('2026-12-01', '2026-11-30')).toBe('days-reversed')
    expect(problem('2026-01-01', '2026-11-24')).toBe('days-reversed')
    expect(problem('2026-01-01', today)).toBeUndefined()
  })

  it('is written and read in one way, and anything else is no place', () => {
    expect(readPlace(writePlace(place))).toEqual(place)
    expect(readPlace(id)).toEqual(place)
    for (const text of ['', 'territory:', 'territory:1 or 1=1', `planet:${id}`, undefined]) {
      expect(readPlace(text)).toBeUndefined()
    }
  })
})

describe('the form that gives a role', () => {
  it('takes empty dates as none, and refuses days that do not exist', () => {
    const read = grantRoleShape.parse({ role: 'volunteer', startsOn: '', endsOn: '' })
    expect(read).toMatchObject({ startsOn: undefined, endsOn: undefined, place: undefined })
    const wrong = grantRoleShape.safeParse({ role: 'volunteer', endsOn: '2026-02-30' })
    expect(wrong.success).toBe(false)
  })

  it('knows no role but those of the house', () => {
    expect(grantRoleShape.safeParse({ role: 'superuser' }).success).toBe(false)
  })
})

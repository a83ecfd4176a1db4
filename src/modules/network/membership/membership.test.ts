import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  datesProblem,
  isLate,
  isOpen,
  type MembershipAct,
  type MembershipState,
  mayFollow,
  membershipActs,
  membershipStates,
  nextState,
  shownState,
} from './membership.ts'

/** Plays acts one after the other, as the house would: a refused one changes nothing. */
function played(from: MembershipState, acts: readonly MembershipAct[]) {
  const way: MembershipState[] = [from]
  for (const act of acts) {
    const next = nextState(way.at(-1) ?? from, act)
    if (next.ok) way.push(next.value)
  }
  return way
}

const someActs = fc.array(fc.constantFrom(...membershipActs), { maxLength: 40 })

describe('the way into the network', () => {
  test('nobody is a member without a yes of the team, a council and a signature, in this order', () => {
    fc.assert(
      fc.property(someActs, (acts) => {
        const way = played('to-confirm', acts)
        const at = way.indexOf('active')
        if (at < 0) return
        const before = way.slice(0, at)
        const passed = ['requested', 'accepted', 'deliberated', 'agreed'] as const
        const places = passed.map((state) => before.lastIndexOf(state))
        expect(places.every((place) => place >= 0)).toBe(true)
        expect(places).toEqual(places.toSorted((place, other) => place - other))
      }),
    )
  })

  test('somebody gets there, and somebody is declined at each step', () => {
    const acts = ['confirm', 'accept', 'deliberate', 'agree', 'activate', 'leave'] as const
    expect(played('to-confirm', acts).at(-1)).toBe('left')
    for (const state of ['requested', 'more-asked', 'accepted', 'deliberated'] as const) {
      expect(nextState(state, 'decline')).toEqual({ ok: true, value: 'declined' })
    }
    expect(nextState('active', 'decline').ok).toBe(false)
    // Once both have signed, there is no request any more: what was agreed is ended.
    expect(nextState('agreed', 'decline').ok).toBe(false)
    expect(nextState('agreed', 'leave')).toEqual({ ok: true, value: 'left' })
  })

  test('what has ended does not move any more: coming back is another membership', () => {
    fc.assert(
      fc.property(fc.constantFrom('left' as const, 'declined' as const), someActs, (end, acts) => {
        expect(played(end, acts)).toEqual([end])
        expect(isOpen(end)).toBe(false)
      }),
    )
  })

  test('a page offers an act exactly when it would be done', () => {
    for (const state of membershipStates) {
      for (const act of membershipActs) {
        expect(mayFollow(state, act)).toBe(nextState(state, act).ok)
      }
    }
  })
})

describe('a member', () => {
  const member = { state: 'active', until: '2026-12-31' } as const

  test('is late from the day after the last one that is paid for', () => {
    expect(isLate(member, '2026-12-31')).toBe(false)
    expect(isLate(member, '2027-01-01')).toBe(true)
    expect(isLate({ ...member, state: 'left' }, '2027-01-01')).toBe(false)
    expect(isLate({ ...member, until: undefined }, '2030-01-01')).toBe(false)
    expect(shownState({ ...member, invoiced: true }, '2027-01-01')).toBe('late')
  })

  test('who signed and was invoiced waits for money', () => {
    const signed = { state: 'agreed', until: undefined } as const
    expect(shownState({ ...signed, invoiced: true }, '2026-11-25')).toBe('invoiced')
    expect(shownState({ ...signed, invoiced: false }, '2026-11-25')).toBe('agreed')
  })

  test('signs after the council, and nothing is written before it has happened', () => {
    const today = '2026-11-25'
    const signed = { deliberationOn: '2026-11-20', agreementOn: '2026-11-24' }
    expect(datesProblem(signed, today)).toBeUndefined()
    expect(datesProblem({ ...signed, agreementOn: '2026-11-19' }, today)).toBe(
      'agreed-before-deliberation',
    )
    expect(datesProblem({ deliberationOn: '2026-11-26' }, today)).toBe('in-the-future')
    expect(datesProblem({ since: '2026-11-24', leftOn: '2026-11-23' }, today)).toBe(
      'left-before-joining',
    )
  })
})

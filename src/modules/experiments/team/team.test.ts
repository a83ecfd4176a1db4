import { describe, expect, test } from 'vitest'
import { readShares, shareLetter, shares, taskProblems } from './task.ts'
import { memberShape, presentMembers, roleGranted } from './team.ts'

describe('a task', () => {
  test('is well shared when somebody does it and exactly one person answers for it', () => {
    const of = (...args: (typeof shares)[number][]) => ({
      shares: new Map(args.map((share, rank) => [`m${rank}`, share])),
    })
    expect(taskProblems(of('does', 'answers'))).toEqual([])
    expect(taskProblems(of())).toEqual(['nobody-does', 'nobody-answers'])
    expect(taskProblems(of('does'))).toEqual(['nobody-answers'])
    expect(taskProblems(of('does', 'answers', 'answers'))).toEqual(['several-answer'])
    expect(taskProblems(of('is-asked', 'is-told'))).toEqual(['nobody-does', 'nobody-answers'])
  })

  test('is shared among the members of the team, in the four letters people know', () => {
    const found = readShares(
      { 'part-a': 'does', 'part-b': '', 'part-c': 'king', 'part-z': 'does', 'part-d': ['does'] },
      ['a', 'b', 'c', 'd'],
    )
    expect([...found]).toEqual([['a', 'does']])
    expect(shares.map((share) => shareLetter[share]).join('')).toBe('RACI')
  })
})

describe('a member', () => {
  test('is asked for a name; an address only when there is one', () => {
    expect(memberShape.parse({ name: 'N. Ardouin', role: 'researcher' }).email).toBeUndefined()
    const input = { name: 'N. Ardouin', role: 'researcher', email: ' N.Ardouin@Valbrenne.example ' }
    expect(memberShape.parse(input).email).toBe('n.ardouin@valbrenne.example')
    expect(memberShape.safeParse({ ...input, email: 'n.ardouin' }).success).toBe(false)
    expect(memberShape.safeParse({ ...input, name: ' ' }).success).toBe(false)
  })

  test('is present until the last day, included', () => {
    const member = {
      id: 'm',
      personId: 'p',
      organisation: '',
      role: 'researcher' as const,
      title: '',
      shown: false,
      startsOn: '2026-01-01',
      grantedRoleId: undefined,
    }
    const until = (endsOn: string | undefined) =>
      presentMembers([{ ...member, endsOn }], '2026-11-25')
    expect(until(undefined)).toHaveLength(1)
    expect(until('2026-11-25')).toHaveLength(1)
    expect(until('2026-11-24')).toHaveLength(0)
  })

  test('of the lab gets no right here: theirs come from the house', () => {
    expect(roleGranted.lead).toBeUndefined()
    expect(roleGranted.researcher).toBe('researcher')
  })
})

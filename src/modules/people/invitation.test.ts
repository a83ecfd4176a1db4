import { describe, expect, it } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { invitationShape, invitationState } from './invitation.ts'

describe('the state of an invitation', () => {
  const now = new Date('2026-11-25T09:00:00Z')
  const waiting = {
    acceptedAt: undefined,
    withdrawnAt: undefined,
    expiresAt: new Date('2026-11-26T09:00:00Z'),
  }

  it.each([
    [waiting, 'waiting'],
    [{ ...waiting, expiresAt: now }, 'expired'],
    [{ ...waiting, withdrawnAt: now }, 'withdrawn'],
    [{ ...waiting, acceptedAt: now, expiresAt: now }, 'accepted'],
  ] as const)('%#', (invitation, state) => {
    expect(invitationState(invitation, now)).toBe(state)
  })
})

describe('the form of an invitation', () => {
  const typed = { name: 'Basile Kermorvan', email: 'Basile@Trois-Rives.example' }

  it('takes one role or several', () => {
    const one = parseForm(invitationShape, { ...typed, roles: 'volunteer' }, 'fr')
    expect(one.ok && one.value.roles).toEqual(['volunteer'])
    const two = parseForm(invitationShape, { ...typed, roles: ['volunteer', 'researcher'] }, 'fr')
    expect(two.ok && two.value.roles).toEqual(['volunteer', 'researcher'])
  })

  it('asks for at least one role that exists', () => {
    expect(parseForm(invitationShape, typed, 'fr').ok).toBe(false)
    expect(parseForm(invitationShape, { ...typed, roles: 'root' }, 'fr').ok).toBe(false)
  })
})

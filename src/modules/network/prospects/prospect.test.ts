import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseForm } from '#kit/form.ts'
import {
  isForgotten,
  isProspectDue,
  moveProspect,
  moveShape,
  nextStage,
  notNowReasons,
  type Prospect,
  prospectStages,
  signProspect,
} from './prospect.ts'

const now = new Date('2026-11-25T09:00:00Z')
const prospect: Prospect = {
  id: 'p',
  territoryId: 't',
  stage: 'identified',
  reason: '',
  reasonText: '',
  source: 'met',
  sourceDetail: '',
  ownerId: undefined,
  contactPersonId: undefined,
  nextAction: '',
  nextOn: undefined,
  notes: '',
  challenges: [],
  stageSince: now,
  lastExchangeOn: undefined,
  membershipId: undefined,
  createdAt: now,
  updatedAt: now,
}
const still = { reason: '', reasonText: '' } as const

describe('a territory that might join', () => {
  it('goes forward, and back, and says why when it is not now', () => {
    const contacted = moveProspect(prospect, { to: 'contacted', ...still }, now)
    expect(contacted).toMatchObject({ ok: true, value: { stage: 'contacted', reason: '' } })
    expect(moveProspect(prospect, { to: 'not-now', ...still }, now)).toEqual({
      ok: false,
      refusal: 'reason-needed',
    })
    const away = moveProspect(
      prospect,
      { to: 'not-now', reason: 'election', reasonText: 'après mars' },
      now,
    )
    if (!away.ok) throw new Error(away.refusal)
    const back = moveProspect(away.value, { to: 'contacted', ...still }, now)
    expect(back).toMatchObject({ ok: true, value: { reason: '', reasonText: '' } })
  })

  it('signs by joining only, once, and nothing is expected of it any more', () => {
    expect(moveProspect(prospect, { to: 'signed', ...still }, now)).toMatchObject({
      refusal: 'joins-by-signing',
    })
    const busy = { ...prospect, nextAction: 'rappeler', nextOn: '2026-11-24' }
    const input = { membershipId: 'm', reason: '' }
    const signed = signProspect({ ...busy, stage: 'proposal' }, input, now)
    if (!signed.ok) throw new Error(signed.refusal)
    expect(signed.value).toMatchObject({ stage: 'signed', nextOn: undefined, membershipId: 'm' })
    expect(isProspectDue(signed.value, '2026-11-25')).toBe(false)
    expect(signProspect(signed.value, input, now)).toMatchObject({ refusal: 'signed-already' })
    expect(moveProspect(signed.value, { to: 'contacted', ...still }, now)).toMatchObject({
      refusal: 'signed-already',
    })
  })

  it.each(prospectStages.filter((stage) => stage !== 'proposal' && stage !== 'signed'))(
    'jumps from %s to its membership only for a reason that is written',
    (stage) => {
      const input = { membershipId: 'm', reason: '  Vite.   ' }
      expect(signProspect({ ...prospect, stage }, input, now)).toMatchObject({
        refusal: 'jump-needs-reason',
      })
      const why = { ...input, reason: 'Le conseil a déjà délibéré, en octobre.' }
      expect(signProspect({ ...prospect, stage }, why, now).ok).toBe(true)
    },
  )

  it('is due on its day, and forgotten without one', () => {
    expect(isProspectDue({ ...prospect, nextOn: '2026-11-25' }, '2026-11-25')).toBe(true)
    expect(isProspectDue({ ...prospect, nextOn: '2026-11-26' }, '2026-11-25')).toBe(false)
    expect(isForgotten(prospect)).toBe(true)
    expect(isForgotten({ ...prospect, stage: 'not-now' })).toBe(false)
  })

  it('has a reason exactly when it is not now, whatever the moves', () => {
    const move = fc.record({
      to: fc.constantFrom(...prospectStages),
      reason: fc.constantFrom('' as const, ...notNowReasons),
      reasonText: fc.string(),
    })
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        let one = prospect
        for (const asked of moves) {
          const moved = moveProspect(one, asked, now)
          if (moved.ok) one = moved.value
          expect((one.stage === 'not-now') === (one.reason !== '')).toBe(true)
          expect(one.stage).not.toBe('signed')
        }
      }),
    )
  })

  it('is led to its signature, one stage at a time', () => {
    expect(prospectStages.map(nextStage)).toEqual([
      'contacted',
      'interested',
      'proposal',
      'signed',
      undefined,
      'contacted',
    ])
  })

  it('has a next action with its day, or neither', () => {
    const half = parseForm(moveShape, { to: 'contacted', nextAction: 'Appeler' }, 'fr')
    expect(half.ok ? {} : half.form.problems).toHaveProperty('nextOn')
    expect(
      parseForm(moveShape, { to: 'contacted', nextAction: 'Appeler', nextOn: '2026-12-01' }, 'fr')
        .ok,
    ).toBe(true)
  })
})

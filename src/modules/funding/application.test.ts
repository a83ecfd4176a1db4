import { describe, expect, test } from 'vitest'
import {
  type Application,
  type Decided,
  type MoveForm,
  moved,
  nextStates,
  successBy,
} from './application.ts'
import { blankMove } from './testing/an-opportunity.ts'

const application: Application = {
  ...{ id: 'a', opportunityId: 'b', projectId: 'c', ownerId: undefined, state: 'preparing' },
  ...{ askedCents: undefined, sentOn: undefined, decidedOn: undefined, reason: '' },
  ...{ grantId: undefined, invented: false, createdAt: new Date(0), pieces: [] },
}
const sent: Application = { ...application, state: 'sent', askedCents: 5_000, sentOn: '2026-11-01' }
const obtained: MoveForm = {
  ...{ ...blankMove, to: 'obtained', grantedCents: 4_000 },
  ...{ startsOn: '2027-01-01', endsOn: '2027-12-31' },
}

describe('an application', () => {
  test('is sent with an amount', () => {
    expect(moved(application, blankMove)).toMatchObject({ refusal: 'amount-needed' })
    expect(moved(application, { ...blankMove, askedCents: 5_000 })).toMatchObject({
      value: { state: 'sent', askedCents: 5_000, sentOn: '2026-12-01' },
    })
  })

  test('goes only where it may from where it stands', () => {
    expect(moved(application, obtained)).toMatchObject({ refusal: 'not-now' })
    expect(nextStates('obtained')).toEqual([])
    expect(nextStates('given-up')).toEqual(['preparing'])
  })

  test('is refused or given up with a reason, and taken up again without one', () => {
    expect(moved(sent, { ...blankMove, to: 'refused' })).toMatchObject({ refusal: 'reason-needed' })
    expect(moved(sent, { ...blankMove, to: 'refused', reason: '…' })).toMatchObject({
      refusal: 'reason-needed',
    })
    const left = moved(sent, { ...blankMove, to: 'given-up', reason: 'Trop tard.' })
    expect(left).toMatchObject({ value: { state: 'given-up', reason: 'Trop tard.' } })
    if (!left.ok) throw new Error(left.refusal)
    expect(moved(left.value, { ...blankMove, to: 'preparing' })).toMatchObject({
      value: { state: 'preparing', reason: '', askedCents: 5_000, sentOn: undefined },
    })
  })

  test('is obtained with what is granted and its two days, after it was sent', () => {
    const none = { ...obtained, grantedCents: undefined }
    expect(moved(sent, none)).toMatchObject({ refusal: 'granted-needed' })
    expect(moved(sent, { ...obtained, endsOn: undefined })).toMatchObject({
      refusal: 'days-needed',
    })
    expect(moved(sent, { ...obtained, endsOn: '2026-12-31' })).toMatchObject({
      refusal: 'days-turned',
    })
    expect(moved(sent, { ...obtained, on: '2026-10-31' })).toMatchObject({
      refusal: 'before-sending',
    })
    expect(moved(sent, obtained)).toMatchObject({
      value: { state: 'obtained', decidedOn: '2026-12-01' },
    })
  })
})

const decided = (state: Decided['state'], funder: string): Decided => ({
  ...{ state, funder, kind: 'grant', askedCents: 1_000 },
  ...{ projectId: funder, begunOn: '2026-02-01', sentOn: '2026-02-10' },
  grantedCents: state === 'obtained' ? 800 : undefined,
})

test('fewer than five answers give no rate, and what was given up counts nowhere', () => {
  const few = [decided('obtained', 'A'), decided('refused', 'A'), decided('given-up', 'A')]
  expect(successBy(few, ({ funder }) => funder)).toEqual([
    {
      ...{ of: 'A', sent: 2, obtained: 1, refused: 1, rate: undefined },
      ...{ askedCents: 2_000, grantedCents: 800, hundredths: 0 },
    },
  ])
  const enough = [...few, decided('sent', 'A'), ...Array(3).fill(decided('refused', 'A'))]
  expect(successBy(enough, ({ funder }) => funder)).toMatchObject([{ sent: 6, rate: 200 }])
  const day = { work: 'A', onDay: '2026-02-02', hundredths: 50 }
  expect(successBy(few, ({ funder }) => funder, [day])).toMatchObject([{ hundredths: 50 }])
  expect(successBy([decided('preparing', 'B')], ({ funder }) => funder)).toEqual([])
})

import { expect, test } from 'vitest'
import type { BalanceLine } from './balance.ts'
import type { Grant } from './grant.ts'
import { paperGaps } from './paper-gaps.ts'
import { gapsSaid } from './texts/paper-gaps.ts'

const line = (change: Partial<BalanceLine>): BalanceLine => ({
  ...{ id: 'l', side: 'revenue', nature: 'grant', label: 'Région', role: '', year: undefined },
  ...{ hundredths: undefined, inKind: false, notedCents: undefined },
  ...{ plannedCents: 5_700_000, revisedCents: 5_700_000, actualCents: undefined },
  ...change,
})
const grant = (change: Partial<Grant>): Grant => ({
  ...{ id: 'g', projectId: 'p', funder: 'Région d’Orée', kind: 'region', state: 'signed' },
  ...{ askedCents: 3_500_000, grantedCents: 3_500_000, conditions: '', natures: [] },
  ...{ startsOn: '2027-01-01', endsOn: '2027-12-31', reportDueOn: undefined },
  ...{ reportSentOn: undefined, createdAt: new Date(0), payments: [] },
  ...change,
})
const plain = (sentences: readonly string[]) => sentences.join('\n').replace(/\s/g, ' ')

test('where the plan of funding is not the budget, each sum is said, with what is only hoped', () => {
  const grants = [
    grant({}),
    grant({ state: 'likely', grantedCents: undefined, askedCents: 1_200_000 }),
    grant({ state: 'hoped', grantedCents: undefined, askedCents: 2_000_000 }),
    grant({ state: 'refused', askedCents: 9_000_000 }),
  ]
  const words = plain(
    gapsSaid(paperGaps('12156', { lines: [line({})], booked: undefined }, grants), 'fr'),
  )
  for (const sum of [
    '67 000 €',
    'signé : 35 000 €',
    'probable : 12 000 €',
    'espéré : 20 000 €',
    '57 000 €',
  ])
    expect(words).toContain(sum)
  expect(words).not.toContain('versements notés')
})

test('what the accounts received is not what was noted as paid: both are said', () => {
  const payments = [{ id: 'v', dueOn: '2027-03-01', cents: 50_000, paidOn: '2027-03-02' }]
  const gaps = paperGaps(
    '15059',
    { lines: [line({ revisedCents: 3_500_000, actualCents: 100_000 })], booked: [] },
    [grant({ payments })],
  )
  expect(plain(gapsSaid(gaps, 'fr'))).toMatch(
    /notés \(500 €\)\. Les comptes du projet disent 1 000 €/,
  )
})

test('nothing is said where both say the same', () => {
  const same = line({ revisedCents: 3_500_000 })
  const kind = line({ id: 'k', inKind: true, revisedCents: 12 })
  const cost = line({ id: 'c', side: 'cost', nature: 'staff', revisedCents: 44 })
  expect(
    gapsSaid(
      paperGaps('12156', { lines: [same, kind, cost], booked: undefined }, [grant({})]),
      'en',
    ),
  ).toEqual([])
})

test('each form has its own sentences: the first budget, its costs and the notes of the team are those of a report', () => {
  const lines = [
    line({ plannedCents: 3_500_000, actualCents: 100_000 }),
    line({ id: 'c', side: 'cost', nature: 'staff', plannedCents: 9_000_000 }),
  ]
  const sentencesOf = (form: '12156' | '15059') =>
    plain(gapsSaid(paperGaps(form, { lines, booked: undefined }, [grant({})]), 'fr'))
  expect(sentencesOf('12156')).toContain('Le budget d’aujourd’hui dit 57 000 €')
  expect(sentencesOf('12156')).not.toContain('15059')
  expect(sentencesOf('15059')).not.toContain('Le premier budget,')
  expect(sentencesOf('15059')).toContain(
    'du premier budget (90 000 €). Le budget révisé dit 57 000 €',
  )
  expect(sentencesOf('15059')).toContain('L’équipe de l’expérimentation a noté 1 000 €')
})

test('a plan of grants beside a budget without a line of them is said', () => {
  const gaps = paperGaps('15059', { lines: [], booked: [] }, [grant({})])
  expect(plain(gapsSaid(gaps, 'fr'))).toContain('Le budget n’a aucune ligne de subvention')
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eligibleNatures, inOrder, matchOf, payableBy, type Subject } from './matching.ts'
import type { Opportunity } from './opportunity.ts'
import { anOpportunity } from './testing/an-opportunity.ts'

const today = '2027-01-10'

const subject: Subject = {
  ...{ key: 'experience-1', title: 'Essai de la halle', words: 'Délibération de la halle' },
  codes: ['COM-35238', 'DEP-35', 'REG-53', 'PAYS-99100'],
  ...{ challenges: ['shared_decision'], phase: 'design', endsOn: undefined },
  gates: [{ station: 'protocol', dueOn: '2027-04-01' }],
  lines: [
    { label: 'Animation', nature: 'staff', cents: 250_001 },
    { label: 'Salle', nature: 'venue', cents: 100_000 },
  ],
}

const answers = (change: Partial<Opportunity>, of: Partial<Subject> = {}) =>
  matchOf(anOpportunity(change), { ...subject, ...of }, today).reasons.map(
    ({ answer, said: what }) => `${answer} ${what}`,
  )

describe('a match', () => {
  test('says what is not known, and counts it among nothing', () => {
    const bare = matchOf(anOpportunity({}), { ...subject, lines: [] }, today)
    expect(bare.reasons.map(({ answer }) => answer)).toEqual(Array(6).fill('unknown'))
    expect([bare.agreeing, bare.opposing]).toEqual([0, 0])
  })

  test('compares the place, and what is left out wins', () => {
    expect(answers({ placeCodes: ['REG-53'] })[0]).toBe('for place-in')
    expect(answers({ placeCodes: ['PAYS-99100'] }, { codes: [] })[0]).toBe('for place-in')
    expect(answers({ placeCodes: ['DEP-29'] })[0]).toBe('against place-out')
    expect(answers({ placeCodes: ['REG-53'], withoutCodes: ['DEP-35'] })[0]).toBe(
      'against place-left-out',
    )
    expect(answers({ placeCodes: ['DEP-29'] }, { codes: [] })[0]).toBe('unknown place-unknown')
    expect(answers({ placeCodes: ['NUTS-FRH03'] })[0]).toBe('for place-in')
    expect(answers({ placeCodes: ['NUTS-FRG0'] })[0]).toBe('against place-out')
    expect(answers({ placeCodes: ['NUTS-FRH03'] }, { codes: ['REG-53'] })[0]).toBe(
      'unknown place-unknown',
    )
    expect(answers({ placeCodes: [] })[0]).toBe('unknown place-unsaid')
  })

  test('asks as an association', () => {
    expect(answers({ audience: 'Communes, Associations' })[1]).toBe('for association')
    expect(answers({ audience: 'Communes' })[1]).toBe('against others-only')
  })

  test('compares challenges that a person ticked before words that both have', () => {
    const ticked = { challenges: ['shared_decision'] } as const
    expect(answers(ticked)[2]).toBe('for same-challenge')
    expect(answers({ challenges: ['empowerment'], themes: 'délibération' })[2]).toBe(
      'against other-challenges',
    )
    expect(answers({ themes: 'Deliberation, eau' })[2]).toBe('for same-words')
    expect(answers({ themes: 'eau, halle' })[2]).toBe('unknown theme-unknown')
  })

  test('names the lines that it would pay, to the cent', () => {
    expect(answers({ natures: ['staff'] })[3]).toBe('for pays-lines')
    expect(answers({ natures: ['travel'] })[3]).toBe('against pays-no-line')
    expect(answers({ natures: ['travel'] }, { lines: [] })[3]).toBe('unknown no-line')
    expect(answers({ costsSaid: 'Dépenses d’investissement' })[3]).toBe('against pays-investment')
    const half = anOpportunity({ natures: ['staff'], rateTenths: 500 })
    expect(payableBy(half, subject)).toMatchObject({ cents: 250_001, mostCents: 125_000 })
    expect(payableBy({ ...half, mostCents: 99 }, subject).mostCents).toBe(99)
    expect(
      eligibleNatures(anOpportunity({ costsSaid: 'Dépenses de fonctionnement' })),
    ).toHaveLength(9)
  })

  test('compares the moment of the project', () => {
    expect(answers({ phases: ['design'] })[4]).toBe('for phase-in')
    expect(answers({ phases: ['use'] })[4]).toBe('against phase-out')
    expect(answers({ phases: ['use'] }, { phase: undefined })[4]).toBe('unknown phase-unknown')
  })

  test('compares the last day with the gates, then with the end', () => {
    expect(answers({ closesOn: '2027-03-01' })[5]).toBe('for before-gate')
    expect(answers({ closesOn: '2027-01-09' })[5]).toBe('against closed')
    expect(answers({ closesOn: '2027-05-01' })[5]).toBe('against after-gates')
    const plain = { gates: [], endsOn: '2027-12-31' }
    expect(answers({ closesOn: '2027-05-01' }, plain)[5]).toBe('for before-end')
    expect(answers({ closesOn: '2028-05-01' }, plain)[5]).toBe('against after-end')
    expect(answers({ closesOn: '2027-05-01' }, { gates: [] })[5]).toBe('unknown dates-unknown')
  })
})

const invented = fc.record({
  id: fc.uuid(),
  title: fc.constantFrom('A', 'B'),
  closesOn: fc.constantFrom(undefined, '2027-02-01', '2027-03-01'),
  audience: fc.constantFrom('', 'Associations', 'Communes'),
})

test('the order is that of the rule, and not that in which they came', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(invented, { selector: ({ id }) => id, maxLength: 12 }),
      fc.infiniteStream(fc.nat()),
      (changes, chance) => {
        const matches = changes.map((change) => matchOf(anOpportunity(change), subject, today))
        const shuffled = matches
          .map((match) => ({ match, rank: chance.next().value }))
          .toSorted((first, other) => first.rank - other.rank)
          .map(({ match }) => match)
        const ordered = inOrder(shuffled)
        expect(ordered).toEqual(inOrder(matches))
        for (const [at, { agreeing, opportunity }] of ordered.entries()) {
          const before = ordered[at - 1]
          if (!before) continue
          expect(before.agreeing).toBeGreaterThanOrEqual(agreeing)
          if (before.agreeing === agreeing)
            expect((before.opportunity.closesOn ?? '9') <= (opportunity.closesOn ?? '9')).toBe(true)
        }
      },
    ),
  )
})

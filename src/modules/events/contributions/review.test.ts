import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  conflictOf,
  type Review,
  type Reviewer,
  readingFor,
  readScores,
  resultsFor,
  type SpeakerTies,
  showsNames,
  summaryOf,
  type ToRead,
} from './review.ts'

const reader: Reviewer = {
  id: 'r1',
  personId: 'p1',
  name: 'Nour Haddad',
  email: 'nour@universite.example',
  organisation: 'Université de Lorme',
  territory: 'Valbrenne',
}

const stranger: SpeakerTies = {
  personId: undefined,
  name: 'Tomás Ferreira',
  email: 'tomas@collectif.example',
  organisation: 'Collectif du Pas de côté',
  territory: 'Saint-Aubrac',
}

const review = (contributionId: string, reviewerId: string, ...scores: number[]): Review => ({
  contributionId,
  reviewerId,
  scores: Object.fromEntries(scores.map((score, at) => [`c${at}`, score])),
  comment: '',
  conflict: false,
})

describe('a conflict of interest', () => {
  const with_ = (more: Partial<SpeakerTies>) =>
    conflictOf(reader, [stranger, { ...stranger, ...more }], false)

  test('is being the speaker, under any name or address', () => {
    expect(with_({})).toBeUndefined()
    expect(with_({ personId: 'p1' })).toBe('same-person')
    expect(with_({ email: 'NOUR@universite.example' })).toBe('same-person')
    expect(with_({ name: 'nour haddad' })).toBe('same-person')
  })

  test('is the same organisation, written otherwise or seen by its mail', () => {
    expect(with_({ organisation: 'Universite de Lorme' })).toBe('same-organisation')
    expect(with_({ email: 'dean@universite.example' })).toBe('same-organisation')
  })

  test('is the same territory, also when its town hall is the organisation', () => {
    expect(with_({ territory: 'Commune de Valbrenne' })).toBe('same-territory')
    expect(with_({ organisation: 'Mairie de Valbrenne' })).toBe('same-territory')
  })

  test('is what the reviewer says it is', () => {
    expect(conflictOf(reader, [stranger], true)).toBe('declared')
  })

  test('is not two people who have a mailbox at the same large provider, or left a field empty', () => {
    const plain = { ...reader, email: 'nour@gmail.com', organisation: '', territory: '' }
    const other = { ...stranger, email: 'tomas@gmail.com', organisation: '', territory: '' }
    expect(conflictOf(plain, [other], false)).toBeUndefined()
  })
})

describe('what a reviewer reads', () => {
  const contributions: readonly ToRead[] = [
    { id: 'free', speakers: [stranger] },
    { id: 'own', speakers: [{ ...stranger, email: reader.email }] },
  ]

  test('hides the scores and words of others until one’s own are given', () => {
    const others = [{ ...review('free', 'r2', 4, 5), comment: 'Très clair.' }]
    const before = readingFor(reader, contributions, others).lines[0]
    expect(before).toMatchObject({ own: undefined, summary: undefined, comments: [] })
    const after = readingFor(reader, contributions, [...others, review('free', 'r1', 1, 2)])
    expect(after.lines[0]?.summary).toMatchObject({ readings: 2, mean: 3 })
    expect(after.lines[0]?.comments).toEqual(['Très clair.'])
  })

  test('counts what may be read only', () => {
    const reading = readingFor(reader, contributions, [review('own', 'r2', 5)])
    expect(reading).toMatchObject({ done: 0, total: 1 })
    expect(reading.lines.map(({ contribution }) => contribution.id)).toEqual(['free'])
  })

  const ties = fc.record({
    personId: fc.constantFrom(undefined, 'p1', 'p2'),
    name: fc.constantFrom('Nour Haddad', 'Tomás Ferreira', 'Jeanne Castaing'),
    email: fc.constantFrom(reader.email, 'dean@universite.example', 'jeanne@benevoles.example'),
    organisation: fc.constantFrom('', 'Université de Lorme', 'Ville de Valbrenne', 'Collectif'),
    territory: fc.constantFrom('', 'Valbrenne', 'Saint-Aubrac'),
  })
  const worlds = fc
    .array(fc.array(ties, { minLength: 1, maxLength: 2 }), { maxLength: 6 })
    .chain((all) =>
      fc.record({
        contributions: fc.constant(all.map((speakers, at) => ({ id: `c${at}`, speakers }))),
        reviews: fc.uniqueArray(
          fc.record({
            contributionId: fc.constantFrom('c0', 'c1', 'c2', 'c3', 'c4', 'c5'),
            reviewerId: fc.constantFrom('r1', 'r2', 'r3'),
            scores: fc.dictionary(fc.constantFrom('a', 'b'), fc.integer({ min: 1, max: 5 })),
            comment: fc.constantFrom('', 'Oui.', 'Non.'),
            conflict: fc.boolean(),
          }),
          { selector: (entry) => `${entry.contributionId} ${entry.reviewerId}` },
        ),
      }),
    )

  test('tells nothing of what is in conflict: without it, the answer is the same', () => {
    let hidden = 0
    fc.assert(
      fc.property(worlds, (world) => {
        const shown = readingFor(reader, world.contributions, world.reviews)
        const free = world.contributions.filter(
          ({ id, speakers }) =>
            !conflictOf(
              reader,
              speakers,
              world.reviews.some(
                (entry) =>
                  entry.conflict && entry.reviewerId === reader.id && entry.contributionId === id,
              ),
            ),
        )
        hidden += world.contributions.length - free.length
        const ids = new Set(free.map(({ id }) => id))
        const without = world.reviews.filter((entry) => ids.has(entry.contributionId))
        expect(shown).toEqual(readingFor(reader, free, without))
        expect(resultsFor(reader, world.contributions, world.reviews)).toEqual(
          resultsFor(reader, free, without),
        )
      }),
    )
    // Otherwise nothing was ever hidden, and the property would say nothing.
    expect(hidden).toBeGreaterThan(50)
  })
})

describe('the table of results', () => {
  test('weighs each reviewer the same and says where they disagree', () => {
    const summary = summaryOf([review('a', 'r1', 5, 5, 5), review('a', 'r2', 1), review('a', 'r3')])
    expect(summary).toEqual({ readings: 2, mean: 3, lowest: 1, highest: 5, spread: 2 })
    expect(summaryOf([])).toBeUndefined()
    expect(summaryOf([{ ...review('a', 'r1', 5), conflict: true }])).toBeUndefined()
  })

  test('shows all to a team that does not read, and keeps a reader to the rule', () => {
    const all = [
      { id: 'a', speakers: [stranger] },
      { id: 'b', speakers: [{ ...stranger, territory: 'Valbrenne' }] },
    ]
    const reviews = [review('a', 'r2', 4), review('b', 'r2', 2)]
    expect(resultsFor(undefined, all, reviews)).toHaveLength(2)
    expect(resultsFor(reader, all, reviews)).toEqual([
      { contribution: all[0], summary: undefined, hiddenUntilRead: true },
    ])
  })
})

test('scores are on the scale, one for each criterion', () => {
  const criteria = [{ key: 'interet' }, { key: 'preuves' }]
  const typed = { 'score-interet': '5', 'score-preuves': '1' }
  expect(readScores(typed, criteria, 5)).toEqual({ interet: 5, preuves: 1 })
  expect(readScores({ 'score-interet': '5' }, criteria, 5)).toBeUndefined()
  expect(readScores({ ...typed, 'score-preuves': '6' }, criteria, 5)).toBeUndefined()
  expect(readScores({ ...typed, 'score-preuves': '0' }, criteria, 5)).toBeUndefined()
})

test('names are shown where the call does not hide them, and once the decision has left', () => {
  const told = [undefined, 'accepted', 'refused']
  expect(told.map((one) => showsNames({ nameless: false }, { told: one }))).toEqual([
    true,
    true,
    true,
  ])
  expect(told.map((one) => showsNames({ nameless: true }, { told: one }))).toEqual([
    false,
    true,
    true,
  ])
})

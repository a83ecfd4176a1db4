import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrderOfAnswers } from './order-of-answers.ts'
import { conversation } from './testing/conversation.ts'

const answers = conversation(30).votes.flatMap((own, person) =>
  own.map((vote, at) => ({
    ...{ participantId: `p${person}`, number: at + 1, vote },
    answeredOn: person % 2 === 0 ? '2026-05-04' : '2026-05-05',
  })),
)
const withoutKeys = (sorted: readonly (typeof answers)[number][]) =>
  sorted.map(({ number, vote, answeredOn }) => [number, vote, answeredOn])

test('the same answers stand in the same order, whoever came first', () => {
  const expected = withoutKeys(inOrderOfAnswers(answers))
  fc.assert(
    fc.property(fc.shuffledSubarray(answers, { minLength: answers.length }), (arrived) => {
      expect(withoutKeys(inOrderOfAnswers(arrived))).toEqual(expected)
    }),
    { numRuns: 20 },
  )
})

test('the answers of a person stay together, by number of the statement', () => {
  const sorted = inOrderOfAnswers(answers.toReversed())
  expect(sorted).toHaveLength(answers.length)
  const people = sorted.map(({ participantId }) => participantId)
  const turns = people.filter((person, at) => person !== people[at - 1])
  expect(turns).toHaveLength(30)
  const [first] = turns
  const own = sorted.filter(({ participantId }) => participantId === first)
  expect(own.map(({ number }) => number)).toEqual(own.map((_, at) => at + 1))
})

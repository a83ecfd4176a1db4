import { expect, it } from 'vitest'
import {
  agreementOn,
  agreementOnAll,
  compareTexts,
  isWhole,
  nextPage,
  openQuestions,
  writtenTexts,
} from './coding.ts'
import { smallQuestionnaire } from './testing/small-survey.ts'

const coded = (...rows: readonly [string, ...string[]][]) =>
  rows.map(([answerId, ...themes]) => ({ answerId, themes }))
const text = (answerId: string) => ({ answerId, text: 'Oui.', language: 'fr' })

it('reads the texts of a question, and neither what was left blank nor what is no text', () => {
  expect(openQuestions(smallQuestionnaire).map(({ id }) => id)).toEqual(['mot'])
  const answers = [
    { id: '1', language: 'fr', answers: { mot: { state: 'given', value: 'Du pain' } } },
    { id: '2', language: 'fr', answers: { mot: { state: 'blank' } } },
    { id: '3', language: 'fr', answers: {} },
  ] as const
  expect(writtenTexts('mot', answers)).toEqual([{ answerId: '1', text: 'Du pain', language: 'fr' }])
})

it('compares what both sorted, in whatever order the themes were ticked, and takes what was settled', () => {
  const first = coded(['1', 'a', 'b'], ['2', 'a'], ['3'], ['4', 'a'])
  const second = coded(['1', 'b', 'a'], ['2', 'b'], ['3', 'a'])
  const compared = compareTexts(first, second, coded(['2', 'a', 'b']))
  expect(compared.map(({ answerId, isSame, agreed }) => [answerId, isSame, agreed])).toEqual([
    ['1', true, ['a', 'b']],
    ['2', false, ['a', 'b']],
    ['3', false, undefined],
  ])
  expect(isWhole([text('1'), text('2')], compared)).toBe(true)
  expect(isWhole([text('1'), text('3')], compared)).toBe(false)
  expect(isWhole([text('1'), text('4')], compared)).toBe(false)
  expect(isWhole([], compared)).toBe(false)
})

it('says kappa theme by theme, and for the whole only where no text has two themes', () => {
  const first = coded(['1', 'a'], ['2', 'a'], ['3', 'b'], ['4'])
  const second = coded(['1', 'a'], ['2', 'b'], ['3', 'b'], ['4'])
  const single = compareTexts(first, second, [])
  // 3 of 4 alike; by chance 2/4 × 1/4 + 1/4 × 2/4 + 1/4 × 1/4 = 5/16.
  expect(agreementOnAll(single)?.kappa).toBeCloseTo((3 / 4 - 5 / 16) / (11 / 16), 12)
  // In or out of « a »: 3 of 4 alike; by chance 2/4 × 1/4 + 2/4 × 3/4 = 1/2.
  expect(agreementOn('a', single)?.kappa).toBeCloseTo(0.5, 12)
  expect(agreementOn('c', single)?.kappa).toBeUndefined()
  const several = compareTexts(coded(['1', 'a', 'b']), coded(['1', 'a']), [])
  expect(agreementOnAll(several)).toBeUndefined()
  expect(agreementOn('a', several)?.observed).toBe(1)
  expect(agreementOn('a', [])).toBeUndefined()
  expect(agreementOnAll([])).toBeUndefined()
})

it('goes on at the page of the first text that waits', () => {
  const texts = Array.from({ length: 45 }, (_, at) => text(String(at)))
  expect(nextPage(texts, [])).toBe(1)
  expect(
    nextPage(
      texts,
      texts.slice(0, 20).map(({ answerId }) => ({ answerId, themes: [] })),
    ),
  ).toBe(2)
  expect(
    nextPage(
      texts,
      texts.map(({ answerId }) => ({ answerId, themes: [] })),
    ),
  ).toBe(3)
  expect(nextPage([], [])).toBe(1)
})

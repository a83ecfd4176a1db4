import { describe, expect, it } from 'vitest'
import type { Answer, Value } from './answers.ts'
import { type Comparison, comparisons, holds } from './condition.ts'

const answerOf = (value: Value): Answer => ({ state: 'given', value })
const signs = (answer: Answer | undefined, value: string | number | boolean) =>
  comparisons.filter((is: Comparison) =>
    holds({ question: 'q', is, value }, answer ? { q: answer } : {}, {}),
  )

describe('a condition', () => {
  it.each<[string, Answer | undefined, string | number | boolean, readonly Comparison[]]>([
    ['a smaller number', answerOf(17), 18, ['≠', '<', '≤']],
    ['the same number', answerOf(18), 18, ['=', '≤', '≥']],
    ['a larger number', answerOf(19), 18, ['≠', '>', '≥']],
    ['an earlier day', answerOf('2001-05-05'), '2001-05-06', ['≠', '<', '≤']],
    ['a text inside another', answerOf('vaste'), 'ast', ['≠', '>', '≥', 'contains']],
    ['a yes', answerOf(true), true, ['=']],
    ['one option', answerOf({ chosen: 'a' }), 'a', ['=', '≤', '≥', 'contains']],
    ['one box alone', answerOf({ chosen: ['a'] }), 'a', ['=', 'contains']],
    ['one box of two', answerOf({ chosen: ['a', 'b'] }), 'a', ['≠', 'contains']],
    ['what was ranked', answerOf({ ranked: ['b', 'a'] }), 'a', ['≠', 'contains']],
    ['a number beside a text', answerOf(5), '5', ['≠']],
    // Nothing is neither small nor large: only the contrary of “=” holds.
    ['left blank', { state: 'blank' }, 18, ['≠']],
    ['I prefer not to answer', { state: 'prefer-not' }, 18, ['≠']],
    ['not asked', undefined, 18, ['≠']],
  ])('on %s', (_, answer, value, wanted) => {
    expect(signs(answer, value)).toEqual(wanted)
  })

  it('tells “answered” from “I prefer not to answer”', () => {
    const both = (answer: Answer | undefined) =>
      (['answered', 'prefer-not'] as const).map((is) =>
        holds({ question: 'q', is }, answer ? { q: answer } : {}, {}),
      )
    expect(both(answerOf(0))).toEqual([true, false])
    expect(both({ state: 'prefer-not' })).toEqual([true, true])
    expect(both({ state: 'blank' })).toEqual([false, false])
    expect(both(undefined)).toEqual([false, false])
  })
})

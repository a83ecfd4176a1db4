import { expect, it } from 'vitest'
import type { Question } from '#engines/questionnaires/index.ts'
import { addedTo, waitsForItsPage } from './same-page.ts'

const text = { fr: 'Alors ?' }
const first = { id: 'first', kind: 'yes-no', text } as const satisfies Question
const more = {
  ...{ id: 'more', kind: 'yes-no', text },
  when: { question: 'first', is: '=', value: true },
} as const satisfies Question
const together = { pages: [{ id: 'p', questions: [first, more] }] }
const apart = {
  pages: [
    { id: 'p', questions: [first] },
    { id: 'q', questions: [more] },
  ],
}

it('a question that looks at its own page comes once the page is sent', () => {
  expect(waitsForItsPage(more, together)).toBe(true)
  expect(waitsForItsPage(more, apart)).toBe(false)
  expect(waitsForItsPage(first, together)).toBe(false)
})

it('those that came are those in which nothing stands', () => {
  const step = { questions: [first, more] } as unknown as Parameters<typeof addedTo>[0]
  const questionnaire = together as unknown as Parameters<typeof addedTo>[1]
  expect(addedTo(step, questionnaire, { first: 'yes' })).toEqual([more])
  expect(addedTo(step, questionnaire, { first: 'yes', more: 'no' })).toEqual([])
})

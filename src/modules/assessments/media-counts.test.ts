import { expect, it } from 'vitest'
import { type AnswerMedium, answerMedia, countMedia } from './media-counts.ts'

const counted = (role: string, counts: readonly [number, number, number]) =>
  countMedia(
    answerMedia.flatMap((medium: AnswerMedium, at) =>
      Array.from({ length: counts[at] ?? 0 }, () => ({ role, medium })),
    ),
  ).get(role)

it('tells how many came on screen, in a workshop and on paper, role by role', () => {
  expect(counted('inhabitant', [12, 9, 7])).toEqual({ screen: 12, workshop: 9, paper: 7 })
  expect(counted('inhabitant', [12, 0, 0])).toEqual({ screen: 12, workshop: 0, paper: 0 })
})

it('hides one of one to four people with the next smallest: the role tells their sum', () => {
  expect(counted('agent', [12, 3, 7])).toEqual({
    screen: 12,
    workshop: undefined,
    paper: undefined,
  })
  for (const [screen, paper] of [
    [12, 3],
    [1, 9],
    [2, 2],
  ] as const)
    expect(counted('agent', [screen, 0, paper])).toEqual({
      ...{ screen: undefined, workshop: 0, paper: undefined },
    })
})

import { expect, it } from 'vitest'
import { type AnswerMedium, countMedia } from './media-counts.ts'

const records = (role: string, screen: number, paper: number) => [
  ...Array.from({ length: screen }, () => ({ role, medium: 'screen' as AnswerMedium })),
  ...Array.from({ length: paper }, () => ({ role, medium: 'paper' as AnswerMedium })),
]

it('tells how many came on screen and on paper, role by role', () => {
  expect(countMedia(records('inhabitant', 12, 7)).get('inhabitant')).toEqual({
    screen: 12,
    paper: 7,
  })
  expect(countMedia(records('inhabitant', 12, 0)).get('inhabitant')).toEqual({
    screen: 12,
    paper: 0,
  })
})

it('hides both when one is of one to four people: the role tells their sum', () => {
  for (const [screen, paper] of [
    [12, 3],
    [1, 9],
    [2, 2],
  ] as const)
    expect(countMedia(records('agent', screen, paper)).get('agent')).toEqual({
      screen: undefined,
      paper: undefined,
    })
})

import { expect, test } from 'vitest'
import type { Question } from './question.ts'
import { carriedAnswers, moveKey } from './registration-move.ts'

const question = (id: string, label: string, choices: string[] = []): Question => ({
  id,
  kind: choices.length > 0 ? 'choice' : 'text',
  label,
  choices,
  required: false,
  keptDays: 7,
})

test('an answer goes with the question of the same words, if it offers it', () => {
  const asked = [question('a', 'Repas ?', ['Oui', 'Non']), question('b', 'Accès ?')]
  const given = [
    { questionId: 'a', answer: 'Oui' },
    { questionId: 'b', answer: 'Une rampe' },
  ]
  const same = [question('c', 'Accès ?'), question('d', 'Repas ?', ['Oui', 'Non'])]
  expect(carriedAnswers(given, asked, same)).toEqual([
    { questionId: 'd', answer: 'Oui' },
    { questionId: 'c', answer: 'Une rampe' },
  ])
  const other = [question('d', 'Repas ?', ['Midi', 'Soir']), question('e', 'Transport ?')]
  expect(carriedAnswers(given, asked, other)).toEqual([])
})

test('the effects that were read are those that are done: a rank that moved is not asked again', () => {
  const effects = {
    placing: 'waiting' as const,
    position: 2,
    movesUp: 0,
    lostAnswers: 0,
    seatClass: undefined,
    tells: true,
  }
  expect(moveKey({ ...effects, position: 3 })).toBe(moveKey(effects))
  expect(moveKey({ ...effects, placing: 'registered' })).not.toBe(moveKey(effects))
})

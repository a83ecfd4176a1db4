import { expect, test } from 'vitest'
import { choicesOf, questionShape } from './question.ts'

test('a question takes twenty answers, each once, and says so of one more', () => {
  const list = (count: number) =>
    Array.from({ length: count }, (_, at) => `Réponse ${at}`).join('\n')
  const typed = (choices: string) =>
    questionShape.safeParse({
      kind: 'choice',
      label: 'Où ?',
      choices,
      required: 'yes',
      keptDays: 30,
    })
  expect(choicesOf('Ici\nLà\n\n Ici ')).toEqual(['Ici', 'Là'])
  expect(typed(list(20)).success).toBe(true)
  expect(typed(list(21)).error?.issues.map(({ path }) => path)).toEqual([['choices']])
})

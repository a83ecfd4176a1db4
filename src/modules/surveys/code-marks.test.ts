import { expect, it } from 'vitest'
import { seededChance } from '#kit/chance.ts'
import { newCode } from '#kit/codes/letter-code.ts'
import { answerHash, listHash } from './code-marks.ts'

it('leaves two marks that do not lead to each other, and another one in each survey', async () => {
  const code = newCode(seededChance(1))
  const marks = [await listHash(code), await answerHash(code, 'a'), await answerHash(code, 'b')]
  expect(new Set(marks).size).toBe(3)
})

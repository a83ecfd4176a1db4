import { expect, it } from 'vitest'
import { moderationShape } from './moderation.ts'

const id = '0199a5a0-0000-7000-8000-000000000001'

it('what is ticked is one text, several, or none; what is no text is left out', () => {
  expect(moderationShape.parse({}).id).toEqual([])
  expect(moderationShape.parse({ id }).id).toEqual([id])
  expect(moderationShape.parse({ id: [id, 'tous'] }).id).toEqual([id])
})

it('only the word of the button refuses', () => {
  expect(moderationShape.parse({ kind: 'refused' }).kind).toBe('refused')
  for (const kind of [undefined, 'let-through', 'autre']) {
    expect(moderationShape.parse({ kind }).kind).toBe('let-through')
  }
})

it('a reason of one’s own is never cut in silence', () => {
  expect(moderationShape.safeParse({ own: 'a'.repeat(1_001) }).success).toBe(false)
})

import { expect, it } from 'vitest'
import { seededChance } from '#kit/chance.ts'
import { randomId } from './random-id.ts'

it('is an identifier of chance alone, whose time nobody reads', () => {
  const chance = seededChance(1)
  const ids = Array.from({ length: 50 }, () => randomId({ chance }))
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  }
  expect(new Set(ids).size).toBe(50)
  expect(ids).not.toEqual(ids.toSorted())
})

import { describe, expect, test } from 'vitest'
import { asPerson } from '#platform/testing/world.ts'
import { mayAddEntity, mayKeepEntity } from './permissions.ts'

const referent = asPerson([
  { role: 'territory-referent', place: { kind: 'territory', id: 'commana' } },
])

describe('who keeps a letterhead', () => {
  test('an administrator keeps all of them, the lab’s team none', () => {
    expect(mayKeepEntity(asPerson('administrator'), { territoryId: undefined })).toBe(true)
    expect(mayKeepEntity(asPerson('administrator'), { territoryId: 'commana' })).toBe(true)
    expect(mayKeepEntity(asPerson('lab-team'), { territoryId: undefined })).toBe(false)
    expect(mayKeepEntity(undefined, { territoryId: undefined })).toBe(false)
  })

  test('whoever answers for a territory keeps its own, and no other', () => {
    expect(mayKeepEntity(referent, { territoryId: 'commana' })).toBe(true)
    expect(mayKeepEntity(referent, { territoryId: 'valbrenne' })).toBe(false)
    expect(mayKeepEntity(referent, { territoryId: undefined })).toBe(false)
  })

  test('only an administrator adds one', () => {
    expect(mayAddEntity(asPerson('administrator'))).toBe(true)
    expect(mayAddEntity(asPerson('lab-team'))).toBe(false)
    expect(mayAddEntity(referent)).toBe(false)
  })
})

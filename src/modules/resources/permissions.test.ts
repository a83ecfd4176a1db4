import { describe, expect, test } from 'vitest'
import type { RoleHeld, Viewer } from '#kit/viewer.ts'
import { mayPublishDraft, mayReply, maySeeResource } from './permissions.ts'
import type { Resource } from './resource.ts'
import { replyShape } from './sheet/reply.ts'
import { aResource } from './testing/examples.ts'

function sheet(state: Resource['state']): Resource {
  return aResource({ state, territoryIds: ['t1'], origin: undefined })
}

function who(...roles: RoleHeld[]): Viewer {
  return { id: 'x', name: 'Camille', roles, secondFactor: true }
}

const referent = who({ role: 'territory-referent', place: { kind: 'territory', id: 't1' } })
const neighbour = who({ role: 'territory-referent', place: { kind: 'territory', id: 't2' } })
const staff = who({ role: 'lab-team' })

describe('a resource', () => {
  test('is read by anyone once published, and by the house before', () => {
    expect(maySeeResource(undefined, sheet('published'))).toBe(true)
    expect(maySeeResource(undefined, sheet('draft'))).toBe(false)
    expect(maySeeResource(referent, sheet('draft'))).toBe(false)
    expect(maySeeResource(staff, sheet('draft'))).toBe(true)
  })

  test('drafted by another room is published by the team', () => {
    expect(mayPublishDraft(staff)).toBe(true)
    expect(mayPublishDraft(referent)).toBe(false)
    expect(mayPublishDraft(undefined)).toBe(false)
  })

  test('is replied to by its own territory, once published, and by nobody else', () => {
    expect(mayReply(referent, sheet('published'))).toBe(true)
    expect(mayReply(referent, sheet('draft'))).toBe(false)
    expect(mayReply(neighbour, sheet('published'))).toBe(false)
    expect(mayReply(staff, sheet('published'))).toBe(false)
    expect(mayReply(undefined, sheet('published'))).toBe(false)
  })
})

test('a reply says in whose name it speaks', () => {
  expect(replyShape.safeParse({ organisation: 'Mairie', text: 'Oui.' }).success).toBe(true)
  expect(replyShape.safeParse({ organisation: '', text: 'Oui.' }).success).toBe(false)
  expect(replyShape.safeParse({ organisation: 'Mairie', text: '' }).success).toBe(false)
})

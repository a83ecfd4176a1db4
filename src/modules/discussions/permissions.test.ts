import { expect, it } from 'vitest'
import { isStaff } from '#kit/viewer.ts'
import { asPerson } from '#platform/testing/world.ts'
import { mayDiscuss, mayEndTask, mayRewrite } from './permissions.ts'

const team = asPerson('lab-team')
const other = asPerson('lab-team')
const outside = asPerson('participant')
const thing = { may: isStaff }
const own = { authorId: team.id, removedAt: undefined, askedOf: other.id }

it('is for those whom the room of the thing lets in, and never for a visitor', () => {
  expect(mayDiscuss(team, thing)).toBe(true)
  expect(mayDiscuss(outside, thing)).toBe(false)
  expect(mayDiscuss(undefined, { may: () => true })).toBe(false)
})

it('lets one change one’s own words alone, while one may still read', () => {
  expect(mayRewrite(team, thing, own)).toBe(true)
  expect(mayRewrite(other, thing, own)).toBe(false)
  expect(mayRewrite(team, thing, { ...own, removedAt: new Date(0) })).toBe(false)
  expect(mayRewrite(team, { may: () => false }, own)).toBe(false)
})

it('lets whoever asked, or is asked, say that it is done', () => {
  expect(mayEndTask(team, thing, own)).toBe(true)
  expect(mayEndTask(other, thing, own)).toBe(true)
  expect(mayEndTask(asPerson('administrator'), thing, own)).toBe(false)
  expect(mayEndTask(team, thing, { ...own, askedOf: undefined })).toBe(false)
})

import { beforeAll, expect, test } from 'vitest'
import { newsletterKinds } from '#kit/content/newsletter-kinds.ts'
import type { NewsletterItem } from '#platform/module.ts'
import { useDemonstration, wholeHouse } from './demonstration-forms.ts'

// What a letter may take over of each room, over the demonstration: whoever reads the letter has no account, and opens it.

const database = useDemonstration()
const { rooms, door } = wholeHouse(database)
const items: NewsletterItem[] = []

beforeAll(async () => {
  for (const room of rooms) items.push(...((await room.newsletterItems?.(database.db, 'fr')) ?? []))
}, 120_000)

test('the rooms that publish something offer it', () => {
  const offering = rooms.filter(({ newsletterItems }) => newsletterItems !== undefined)
  expect(offering.map(({ name }) => name).toSorted()).toEqual([
    ...['draws', 'events', 'experiments', 'governance', 'network', 'resources', 'votes', 'watch'],
  ])
  const kinds = new Set(items.map(({ kind }) => kind))
  expect(newsletterKinds.filter((kind) => !kinds.has(kind))).toEqual([])
})

test('each has a key of its own, words without marks, and a page that anybody opens', async () => {
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
  for (const { key, title, text, href } of items) {
    expect(title, key).not.toBe('')
    expect(text, key).not.toMatch(/undefined|\*\*/)
    expect((await door.get(href)).status, `${key} leads to ${href}`).toBe(200)
  }
}, 120_000)

test('what asks to come or to vote says when it will be over', () => {
  const dated = items.filter(({ kind, key }) => kind === 'event' || /^vote:[^:]+$/.test(key))
  expect(new Set(dated.map(({ kind }) => kind))).toEqual(new Set(['event', 'vote']))
  expect(dated.filter(({ until }) => until === undefined)).toEqual([])
})

test('what happened once is not offered again to a list whose last letter came after it', async () => {
  const later = new Date('2099-01-01T00:00:00Z')
  for (const room of rooms) {
    const left = (await room.newsletterItems?.(database.db, 'fr', later)) ?? []
    const once = left.filter(({ kind }) => /^(?:draw|decision|member)$/.test(kind))
    expect(once, room.name).toEqual([])
  }
})

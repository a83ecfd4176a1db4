import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { mailingsModule } from '../../module.ts'

const database = useDatabase()
const { db, clock } = database
const staff = asPerson('lab-team')
let count = 11
const locales: string[] = []
const commons = {
  ...{ name: 'resources', routes: [], columns: {} },
  newsletterItems: async (_db: unknown, locale: string) => {
    locales.push(locale)
    return Array.from({ length: count }, (_, at) => ({
      key: `resource:${at + 1}`,
      kind: 'resource' as const,
      title: at === 4 ? 'Un jury à Valbrenne' : `Fiche ${at + 1}`,
      text: 'Quinze voisin·es.',
      href: `/ressources/fiche-${at + 1}`,
      at: new Date(Date.UTC(2026, 10, at + 1)),
    }))
  },
}
const door = openDoor(database, { routes: mailingsModule(() => [commons]).routes })
let pick: string

beforeAll(async () => {
  const listId = '01930000-0000-7000-8000-0000000000c1'
  await db
    .insertInto('mailing_lists')
    .values({ id: listId, key: 'reseau', name: 'Le réseau', createdAt: clock.now() })
    .execute()
  const begun = await door.post('/envois/nouvelle', { title: 'Décembre', list: listId }, staff)
  pick = `${begun.location}/puiser`
})

const keysIn = (text: string) =>
  [...text.matchAll(/name="items" value="([^"]+)"/g)].map(([, key]) => key)

test('more than ten pieces are searched by their words, without losing the others', async () => {
  const all = await door.get(pick, staff)
  expect(all.text).toContain('Chercher parmi ce qui existe')
  expect(keysIn(all.text)).toHaveLength(11)
  const found = await door.get(`${pick}?q=VALBRENNE`, staff)
  expect(keysIn(found.text)).toEqual(['resource:5'])
  expect(found.text).toMatch(/1\sligne avec ces mots/)
  expect(found.text).toContain(`href="${pick}"`)
  const none = await door.get(`${pick}?q=Quimper`, staff)
  expect(none.text).toContain('Aucune ligne n’a tous ces mots')
  expect(keysIn(none.text)).toEqual([])
})

test('what was found is put in the letter', async () => {
  const { text } = await door.get(`${pick}?q=valbrenne`, staff)
  const seen = /name="seen" value="([^"]+)"/.exec(text)?.[1] ?? ''
  const put = await door.post(pick, { seen, items: 'resource:5' }, staff)
  expect(put.status).toBe(303)
})

test('ten are simply shown', async () => {
  count = 10
  const few = await door.get(pick, staff)
  expect(few.text).not.toContain('Chercher parmi ce qui existe')
  expect(keysIn(few.text)).toHaveLength(10)
  count = 11
})

test('rooms are asked in the language of the letter, whoever writes it', async () => {
  const english = await door.get(`${pick}?langue=en`, staff)
  expect(english.text).toContain('Search what is here')
  expect(new Set(locales)).toEqual(new Set(['fr']))
})

import { expect, test } from 'vitest'
import { asPerson } from '#platform/testing/world.ts'
import { useOpenDemonstration, wholeHouse } from '../demonstration-forms.ts'
import { formsOf } from '../forms.ts'
import { asSent } from '../two-editors-play.ts'

// Acts on several rows of any list of the house: whoever may not do one by one does none, and nothing has moved.

const database = useOpenDemonstration()
const house = wholeHouse(database)
const lists = house.rooms
  .flatMap(({ routes }) => routes)
  .filter(({ isList, path }) => isList && !path.includes(':'))
  .map(({ path }) => path)

const outsiders = [undefined, asPerson('volunteer'), asPerson('innovator'), asPerson('participant')]
const keysOf = (html: string) =>
  [...html.matchAll(/name="acte" value="([^"]+)"/g)].map(([, key = '']) => key)
const withTable = (path: string, query: string) => `${path}?forme=table&${query}`

test('outsiders act on no row of any list, the team is offered what the list says', async () => {
  const tried: string[] = []
  for (const path of lists) {
    const page = (await house.door.get(withTable(path, ''), house.staff)).text
    for (const key of keysOf(page)) {
      const boxes = [...page.matchAll(/name="choix" value="([^"]+)"/g)].map(
        ([, id]) => `choix=${id}`,
      )
      const asked = await house.door.get(
        withTable(path, `acte=${key}&${boxes.join('&')}`),
        house.staff,
      )
      const chosen = asked.text.split('class="list-chosen"')[1] ?? ''
      const form = formsOf(chosen, path).find(({ fields }) =>
        fields.some(({ name }) => name === 'ids'),
      )
      if (!form) continue
      tried.push(`${path} ${key}`)
      for (const person of outsiders) {
        const answer = await house.door.post(form.action, asSent(form), person)
        expect([path, key, answer.status]).toEqual([path, key, 403])
      }
    }
    expect((await house.door.get(withTable(path, ''), house.staff)).text.length).toBe(page.length)
  }
  expect(tried).toEqual(
    expect.arrayContaining([
      '/reseau/contacts informes',
      '/reseau/factures encaisser',
      '/portefeuille echeance',
    ]),
  )
}, 120_000)

import { beforeAll, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { mailingsModule } from '../../module.ts'

const database = useDatabase()
const { db } = database
const staff = asPerson('lab-team')
const listId = '01930000-0000-7000-8000-0000000000a1'

const room = mailingsModule(() => [])
const door = openDoor(database, { routes: room.routes })

beforeAll(async () => {
  await db
    .insertInto('mailing_lists')
    .values({
      id: listId,
      key: 'reseau',
      name: 'La lettre du réseau',
      description: 'Une fois par mois.',
      public: true,
      createdAt: database.clock.now(),
    })
    .execute()
})

/** A letter just begun: the address where it is written. */
async function begun(title = 'La lettre de décembre') {
  const { location } = await door.post('/envois/nouvelle', { title, list: listId }, staff)
  const path = location ?? ''
  return { path }
}

/** What the page that is open says of the last change. */
async function seenAt(path: string) {
  const { text } = await door.get(path, staff)
  return /name="seen" value="([^"]+)"/.exec(text)?.[1] ?? ''
}

it('has one loud button: a piece, then the letter is ready, then its sending', async () => {
  const { path } = await begun()
  const loud = async () => {
    const { text } = await door.get(path, staff)
    const buttons = [...text.matchAll(/class="button action"[^>]*>([^<]+)</g)]
    // One that asks for a confirmation stands again under its question.
    return [...new Set(buttons.map(([, word]) => word))]
  }
  expect(await loud()).toEqual(['Reprendre ce qui existe'])
  await door.post(
    `${path}/ajouter`,
    { seen: await seenAt(path), kind: 'heading', text: 'un' },
    staff,
  )
  expect(await loud()).toEqual(['La lettre est prête'])
  await door.post(path.replace('/ecrire', '/prete'), { seen: await seenAt(path) }, staff)
  expect(await loud()).toEqual(['Voir l’envoi'])
})

import { expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { eventsModule } from '../../module.ts'
import { managePath, managePaths } from '../../paths.ts'
import { getEvent } from '../../store/events.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'

const database = useDatabase()
const door = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

async function draft(title: string, onDay: string) {
  const made = await door.post(managePaths.create, formOfEvent({ title, onDay }), staff)
  return made.location?.split('/').at(-1) ?? ''
}

test('what is over is not announced: it is named before and after, and on its own page', async () => {
  const past = await draft('Une soirée passée', '2026-11-01')
  const coming = await draft('Une soirée à venir', '2027-01-14')
  const asked = plain(
    (await door.get(`${managePaths.list}?acte=annoncer&choix=${past}&choix=${coming}`, staff)).text,
  )
  expect(asked).toContain('Cet événement sera annoncé')
  expect(asked).toMatch(/« Une soirée passée[^<]*» : Cet événement est passé\./)

  const sent = await door.post(managePaths.publishMany, { ids: `${past} ${coming}` }, staff)
  const notice = plain(noticeOf(sent.response))
  expect(notice).toContain('1 événement annoncé.')
  expect(notice).toMatch(/« Une soirée passée[^»]*» : Cet événement est passé\./)
  expect((await getEvent(database.db, coming)).state).toBe('published')

  expect((await getEvent(database.db, past)).state).toBe('draft')
  // On its own page, what was held is published for the record.
  expect((await door.post(managePath('publish', past), {}, staff)).status).toBe(303)
})

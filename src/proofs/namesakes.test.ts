import { expect, it } from 'vitest'
import { peoplePaths, recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { makeRooms, roomNeeds } from '../app.ts'

const database = useDatabase()
const { identify: _, ...needs } = roomNeeds(makeRooms())
const door = openDoor(database, { ...needs, stepUp: () => undefined })
const administrator = asPerson('administrator')

it('tells whoever erases an account what a namesake may have signed, and nobody else', async () => {
  const { ctx } = database
  const id = await recordPerson(ctx(), { name: 'Odile Kerven', email: 'o@lavoir.example' })
  const page = peoplePaths.person(id)
  expect((await door.get(page, administrator)).text).not.toContain('est aussi écrit ailleurs')
  const { location = '' } = await door.post(
    '/entetes/nouvelle',
    { name: 'Le Lavoir' },
    administrator,
  )
  const words = { name: 'Le Lavoir', signatoryName: 'Odile  kerven' }
  await door.post(location, words, administrator)
  const told = await door.get(page, administrator)
  expect(told.text).toMatch(/«\sOdile Kerven\s» est aussi écrit ailleurs/)
  expect(told.text).toContain(`href="${location}"`)
  expect((await door.get(page, asPerson('lab-team'))).text).not.toContain('aussi écrit ailleurs')
  const own = await door.get(peoplePaths.myData, asPerson([], { id }))
  expect(own.text).toContain('Votre nom est aussi écrit ailleurs')
  await door.post(location, { ...words, signatoryAccount: 'o@lavoir.example' }, administrator)
  expect((await door.get(page, administrator)).text).not.toContain('aussi écrit ailleurs')
  expect((await door.get(location, administrator)).text).toContain('value="o@lavoir.example"')
})

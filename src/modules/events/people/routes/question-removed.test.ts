import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { eventsModule } from '../../module.ts'
import { managePath, managePaths } from '../../paths.ts'
import { listQuestions } from '../../seating/store/questions.ts'
import { getEvent } from '../../store/events.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'

// A question is taken back while nobody has answered it; answers go for good.

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
let id = ''

const asked = async () => await listQuestions(db, { eventId: id })
const remove = async (label: string) => {
  const question = (await asked()).find((question) => question.label === label)?.id ?? ''
  return door.post(managePath('removeQuestion', id, { question }), {}, staff)
}
const offersUndo = ({ response }: Awaited<ReturnType<typeof remove>>) =>
  response.headers.getSetCookie().some((cookie) => /^ouvroir-retour=[0-9a-f-]{36};/.test(cookie))

beforeAll(async () => {
  const made = await door.post(managePaths.create, formOfEvent(), staff)
  id = made.location?.split('/').at(-1) ?? ''
  expect((await door.post(managePath('publish', id), {}, staff)).status).toBe(303)
  for (const label of ['Venez-vous en train ?', 'Un régime ?', 'Autre chose ?'])
    await door.post(
      managePath('questions', id),
      { kind: 'text', label, choices: '', keptDays: '7' },
      staff,
    )
  const [train] = await asked()
  const { slug } = await getEvent(db, id)
  const person = { name: 'Anna', email: 'anna@exemple.fr', [`question_${train?.id}`]: 'Oui' }
  expect((await door.post(`/agenda/${slug}/inscription`, person)).status).toBe(303)
})

test('questions are asked in the order in which they were written', async () => {
  expect((await asked()).map(({ label }) => label)).toEqual([
    'Venez-vous en train ?',
    'Un régime ?',
    'Autre chose ?',
  ])
})

test('one without answers may be taken back, one that was answered is not offered', async () => {
  expect(offersUndo(await remove('Un régime ?'))).toBe(true)
  expect(offersUndo(await remove('Venez-vous en train ?'))).toBe(false)
  expect((await asked()).map(({ label }) => label)).toEqual(['Autre chose ?'])
})

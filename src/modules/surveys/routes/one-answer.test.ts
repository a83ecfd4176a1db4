import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { surveysModule } from '../module.ts'
import { paths } from '../paths.ts'
import { mayTellMedium } from '../respondents.ts'
import { openedSurvey } from '../testing/opened-survey.ts'
import { sendAnswers } from '../testing/send-answers.ts'

const database = useDatabase()
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, what)

async function closed(young: number, others: number) {
  const { slug, id } = await run((ctx) => openedSurvey(ctx))
  const people = [
    ...Array.from({ length: young }, () => 'jeune'),
    ...Array.from({ length: others }, () => 'plus'),
  ]
  await sendAnswers(
    database.db,
    id,
    people.map((age) => ({ age: { chosen: age }, marche: true, mot: 'Du pain frais' })),
  )
  const open = await door.get(paths.oneAnswer(slug, 1), team)
  expect(open.location).toBe(paths.answers(slug))
  await door.post(paths.act(slug), { act: 'close', reason: 'Tout le monde a répondu.' }, team)
  return slug
}

it('shows one answer a page once the survey is closed, with what was announced, and never who', async () => {
  const slug = await closed(2, 4)
  const list = await door.get(paths.answers(slug), team)
  expect(list.text).toContain(`href="${paths.oneAnswer(slug, 1)}"`)
  const page = await door.get(paths.oneAnswer(slug, 1), team)
  expect(page.text).toContain('Du pain frais')
  expect(page.text).toContain('Façon de répondre')
  // Of the day nothing was announced to those who answered.
  expect(page.text).not.toContain('décembre 2026</dd>')
  expect(page.text).toContain('ni votre nom')
  expect(page.text).toContain(`href="${paths.oneAnswer(slug, 2)}"`)
  expect((await door.get(paths.oneAnswer(slug, 6), team)).text).not.toContain('rel="next"')
  for (const at of ['0', '7', 'x'])
    expect((await door.get(paths.oneAnswer(slug, at), team)).status).toBe(404)
  expect((await door.get(paths.oneAnswer(slug, 1), asPerson('participant'))).status).toBe(403)
})

it('reads a number that was kept as nothing as left blank, on the page and in the files', async () => {
  const slug = await closed(2, 4)
  await sql`update survey_answers set answers = answers || '{"mot": {"state": "given", "value": null}}'`.execute(
    database.db,
  )
  const page = await door.get(paths.oneAnswer(slug, 1), team)
  expect([page.status, page.text.includes('Du pain frais')]).toEqual([200, false])
  for (const file of ['reponses.xlsx', 'responses.csv'] as const)
    expect((await door.get(paths.answersFile(slug, file), team)).status).toBe(200)
})

it('is refused where somebody is alone with their answers, as files are', async () => {
  const slug = await closed(1, 7)
  expect((await door.get(paths.oneAnswer(slug, 1), team)).location).toBe(paths.answers(slug))
  const list = await door.get(paths.answers(slug), team)
  expect(list.text).not.toContain(paths.oneAnswer(slug, 1))
})

it('says not how an answer came where fewer than five came so', async () => {
  const slug = await closed(2, 2)
  const page = await door.get(paths.oneAnswer(slug, 1), team)
  expect(page.text).toContain('Du pain frais')
  expect(page.text).toContain('n’est pas montrée')
  expect(page.text).not.toContain('décembre 2026</dd>')
  const four = Array.from({ length: 4 }, () => ({ medium: 'screen' }))
  const paper = { medium: 'paper' }
  expect(mayTellMedium([...four, paper], paper)).toBe(false)
  expect(mayTellMedium([...four, ...four], four[0] ?? paper)).toBe(true)
})

import { expect, it } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { keepQuestionnaire } from '../actions/keep-questionnaire.ts'
import { closeSurvey } from '../actions/run-survey.ts'
import { askAgain } from '../actions/save-survey.ts'
import { surveysModule } from '../module.ts'
import { paths } from '../paths.ts'
import { openedSurvey } from '../testing/opened-survey.ts'
import { smallQuestionnaire } from '../testing/small-survey.ts'
import { modelQuestionnaire } from './model-questionnaires.ts'

const database = useDatabase()
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, what)

it('promises the day of the erasure on its condition, and the list tells the day when it really closed', async () => {
  const { slug } = await run((ctx) => openedSurvey(ctx))
  const { location = '' } = await door.post(paths.enter(slug), {})
  const code = location.split('/')[4] ?? ''
  await door.post(paths.page(slug, code, 'vous'), { age: 'plus', marche: 'no' })
  await door.post(paths.send(slug, code), {})
  const planned = (await door.get(paths.sent(slug, code))).text
  expect(planned).toContain('finit le jour prévu')
  expect(planned).toContain('30 juin 2027')

  await run((ctx) => closeSurvey(ctx, slug, 'Tout le monde a répondu, on arrête là.'))
  const after = (await door.get(paths.sent(slug, code))).text
  expect(after).not.toContain('finit le jour prévu')
  const list = await door.get(`${paths.list}?q=valbrenne`)
  expect(list.text).not.toMatch(/31.{1,8}(?:déc|12).{1,8}2026|2026-12-31/)
})

it('names what is to be corrected on the page of the team, which is called by what is done there', async () => {
  const { slug } = await run((ctx) => openedSurvey(ctx))
  expect((await door.get(paths.prepare(slug), team)).text).toContain('Suivre «')
  const again = await run((ctx) => askAgain(ctx, slug, '2026-12-31'))
  if (!again.ok) throw new Error(again.refusal)
  const draft = again.value.slug
  const pages = [{ id: 'vide', questions: [] }, ...smallQuestionnaire.pages]
  await run((ctx) => keepQuestionnaire(ctx, draft, { ...smallQuestionnaire, pages }))
  const { text } = await door.get(paths.prepare(draft), team)
  expect(text).toContain('Préparer «')
  expect(text).toMatch(/Page 1\s: Cette page n’a aucune question\./)
})

it('begins from a model that promises nothing of added questions, and leaves its own words to translate', async () => {
  const intro = Object.values(modelQuestionnaire('who-are-we').intro ?? {}).join(' ')
  expect(intro).not.toMatch(/adresse|address/)
  const { slug } = await run((ctx) => openedSurvey(ctx))
  const again = await run((ctx) => askAgain(ctx, slug, '2026-12-31'))
  if (!again.ok) throw new Error(again.refusal)
  const draft = again.value.slug
  await run((ctx) => keepQuestionnaire(ctx, draft, { ...smallQuestionnaire, pages: [] }))
  await door.post(paths.model(draft), { model: 'who-are-we' }, team)
  const languages = await door.get(paths.languages(draft), team)
  expect(languages.text).toMatch(/anglais[\s\S]*4\stextes manquent/)
})

import { expect, test } from 'vitest'
import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { answerStatement, startAnswers } from '../actions/answer-map.ts'
import { closeMap } from '../actions/close-map.ts'
import { countMaps } from '../actions/count-maps.ts'
import { giveMapCodes } from '../actions/give-codes.ts'
import { createMap } from '../actions/prepare-map.ts'
import { opinionMapsModule } from '../module.ts'
import type { Access } from '../opinion-map.ts'
import { paths } from '../paths.ts'
import { makeAnsweredMap } from '../testing/answered-map.ts'
import { draftRead, makeOpenMap, makeParticipant } from '../testing/made-map.ts'

const database = useDatabase()
const { house, ...door } = openDoor(database, { routes: opinionMapsModule.routes })
const team = asPerson('lab-team')
const run = <T>(asked: (ctx: Ctx) => Promise<T>) => act(house, { person: team }, asked)
const today = () => dayOf(database.clock.now())
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const read = async (path: string, by = team) => plain((await door.get(path, by)).text)

test.each([
  ['open', 'Tout le monde pourra répondre', 'La carte est ouverte.'],
  ['codes', 'Seules les personnes qui ont un code', 'Imprimez maintenant les lettres'],
] as const)('whoever opens a map (%s) is told who can answer', async (access, before, after) => {
  const made = await run((ctx) => createMap(ctx, { ...draftRead, access }))
  const slug = made.ok ? made.value.slug : ''
  const page = await read(paths.map(slug))
  expect(page).toContain(before)
  expect(page.includes('Tout le monde pourra répondre')).toBe(access === ('open' satisfies Access))
  const opened = await door.post(paths.open(slug), {}, team)
  const notice = opened.response.headers.getSetCookie().map(decodeURIComponent).join()
  expect(`${notice}${await read(opened.location ?? '')}`).toContain(after)
})

test('a draft says how many statements it needs', async () => {
  expect(await read(paths.add)).toContain('cinq au moins pour ouvrir')
})

test('a map of five statements asks for five answers, never for more than it has', async () => {
  const place = async (slug: string) => read(paths.ownPlace(await makeParticipant(run, slug)))
  const five = await makeOpenMap(run)
  expect(await place(five)).toContain('vous avez donné 5 réponses')
  const seeds = Array.from({ length: 12 }, (_, at) => `Plus de bancs, place ${at + 1}.`)
  expect(await place(await makeOpenMap(run, { seeds }))).toContain('vous avez donné 7 réponses')
  const everything = Array.from({ length: 5 }, () => 'agree' as const)
  const mine = await makeParticipant(run, five, everything)
  expect(await read(paths.own(mine))).toContain('Vous avez assez répondu')
  const most = await makeParticipant(run, five, everything.slice(1))
  expect(await read(paths.own(most))).not.toContain('Vous avez assez répondu')
})

test('whoever comes back with the code of a letter goes on', async () => {
  const slug = await makeOpenMap(run, { access: 'codes' })
  const printed = await run((ctx) => giveMapCodes(ctx, slug, 1))
  const [code = ''] = printed.ok ? printed.value.codes : []
  const page = () => read(paths.answerWith(slug, code))
  expect(await page()).toContain('>Commencer</button>')
  const started = await run((ctx) => startAnswers(ctx, slug, { code }))
  const token = started.ok ? started.value.token : ''
  expect(await page()).toContain('>Commencer</button>')
  await run((ctx) => answerStatement(ctx, token, { statement: 1, vote: 'agree' }))
  expect(await page()).toContain('>Continuer</button>')
})

test('nobody yet and few people are told alike; closed with few, nothing is promised', async () => {
  expect(await read(paths.map(await makeOpenMap(run)))).toContain('moins de dix, ou aucune')
  const few = await makeAnsweredMap(run, 9, today())
  expect(await read(paths.report(few.slug))).toContain('dans la minute qui suit')
  await run((ctx) => closeMap(ctx, few.slug))
  await run(countMaps)
  const report = await read(paths.report(few.slug))
  expect(report).toContain('La carte n’est pas calculée')
  expect(report).not.toContain('dans la minute qui suit')
})

test('a map is closed from the announced day on, and whoever presses is told that others may still come that day', async () => {
  const before = await makeOpenMap(run)
  expect(await read(paths.map(before))).not.toContain(`action="${paths.close(before)}"`)
  const slug = await makeOpenMap(run, { openUntil: today() })
  const page = await read(paths.map(slug))
  expect(page).toContain(`action="${paths.close(slug)}"`)
  expect(page).toContain('qui voudrait répondre ce soir ne le pourra plus')
  await door.post(paths.close(slug), {}, team)
  expect(await read(paths.map(slug))).toContain('Close')
})

import { expect, it } from 'vitest'
import { newCode } from '#kit/codes/letter-code.ts'
import { listAttempts } from '#modules/surveys/store/attempts.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { giveCodes } from '../../actions/give-codes.ts'
import { surveysModule } from '../../module.ts'
import { paths } from '../../paths.ts'
import { countSent } from '../../store/answers.ts'
import { openedSurvey } from '../../testing/opened-survey.ts'
import { makeKit } from '../actions/make-kit.ts'
import { daysToSend, isOpen, maySend } from '../kit.ts'
import { purgeKits } from '../store/kits.ts'

const database = useDatabase()
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, what)
const chance = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) }
const fields = JSON.stringify({ age: 'jeune', marche: 'no', mot: 'Plus de fromages.' })
const answer = (mark = '0123456789abcdef', code = newCode(chance)) => ({
  ...{ code, mark, language: 'fr', fields },
})

async function kitOf(slug: string): Promise<string> {
  const made = await run((ctx) => makeKit(ctx, slug, { forWhom: 'Awa', days: 3 }))
  if (!made.ok) throw new Error(made.refusal)
  return made.value.token
}
const sentIn = async (id: string) =>
  (await countSent(database.db, id)).map(({ medium, count }) => `${medium} ${count}`).join(', ')
const send = async (to: string, sent: Record<string, string>) => {
  const { status, text } = await door.post(to, sent)
  return status === 200 ? (JSON.parse(text) as { state: string; sentence?: string }) : status
}

it('takes an answer and a door once, however often they are sent', async () => {
  const { slug, id } = await run((ctx) => openedSurvey(ctx))
  const to = paths.kitSend(slug, await kitOf(slug))
  const sent = answer()
  for (let time = 0; time < 3; time++) expect(await send(to, sent)).toEqual({ state: 'taken' })
  const absent = { door: 'absent', mark: 'fedcba9876543210' }
  for (let time = 0; time < 3; time++) expect(await send(to, absent)).toEqual({ state: 'taken' })
  const both = await Promise.all([send(to, answer('aaaaaaaaaaaaaaaa', sent.code)), send(to, sent)])
  expect(both).toEqual([
    { state: 'refused', sentence: 'Ce code a déjà donné une réponse.' },
    { state: 'taken' },
  ])
  expect(await sentIn(id)).toBe('field 1')
  expect(await listAttempts(database.db, id)).toEqual([
    { medium: 'door', outcome: 'absent', count: 1 },
    { medium: 'door', outcome: 'answered', count: 1 },
  ])
  // The code that the phone made finds the answer again, as any other, and withdraws it.
  expect((await door.get(paths.sent(slug, sent.code))).status).toBe(200)
  await door.post(paths.withdraw(slug, sent.code), {})
  expect(await sentIn(id)).toBe('')
})

it('refuses in words what is not whole, a code of nowhere, and what no kit sends', async () => {
  const { slug, id } = await run((ctx) => openedSurvey(ctx))
  const to = paths.kitSend(slug, await kitOf(slug))
  const missing = await send(to, { ...answer(), fields: '{"age":"jeune"}' })
  expect(missing).toMatchObject({ state: 'refused', sentence: expect.stringMatching(/\S/) })
  for (const fields of ['', '[]', '{"age":{"x":1}}', 'null'])
    expect(await send(to, { ...answer(), fields })).toMatchObject({ state: 'refused' })
  expect(await send(to, { ...answer(), code: 'K7RW-3TPX-2BCD-9FGG' })).toMatchObject({
    sentence: 'Ce code n’est pas de cette enquête. Relisez-le signe par signe.',
  })
  expect(await send(to, { door: 'answered', mark: '0123456789abcdef' })).toMatchObject({
    state: 'refused',
  })
  const other = await run((ctx) => openedSurvey(ctx, { title: 'Une autre' }))
  expect(await send(paths.kitSend(other.slug, to.split('/')[4] ?? ''), answer())).toBe(404)
  expect(await send(paths.kitSend(slug, 'a'.repeat(43)), answer())).toBe(404)
  expect(await sentIn(id)).toBe('')
})

it('asks for the code of a letter where the survey has codes, once', async () => {
  const { slug, id } = await run((ctx) => openedSurvey(ctx, { access: 'codes' }))
  const made = await run((ctx) => giveCodes(ctx, slug, 1))
  const code = made.ok ? (made.value.letters[0]?.code ?? '') : ''
  const to = paths.kitSend(slug, await kitOf(slug))
  expect(await send(to, answer())).toMatchObject({ state: 'refused' })
  // Begun on screen with the same code: that one is not written over.
  await door.post(paths.answer(slug, code), {})
  expect(await send(to, answer('0123456789abcdef', code))).toMatchObject({ state: 'refused' })
  await door.post(paths.withdraw(slug, code), {})
  expect(await send(to, answer('0123456789abcdef', code))).toEqual({ state: 'taken' })
  expect(await sentIn(id)).toBe('field 1')
})

it('opens for whoever holds its link, shows the link once, and nothing any more once it is closed', async () => {
  const { slug } = await run((ctx) => openedSurvey(ctx))
  expect((await door.get(paths.kits(slug))).status).not.toBe(200)
  const asked = await door.post(paths.kits(slug), { forWhom: 'Awa', days: '0' }, team)
  expect(asked.status).toBe(422)
  await door.post(paths.kits(slug), { forWhom: 'Awa', days: '3' }, team)
  const token = await kitOf(slug)
  const page = await door.get(paths.kit(slug, token))
  expect(page.status).toBe(200)
  expect(page.response.headers.get('cache-control')).toBe('no-store')
  expect(page.response.headers.get('referrer-policy')).toBe('no-referrer')
  const worker = await door.get(paths.kitWorker(slug, token))
  expect(worker.response.headers.get('service-worker-allowed')).toBe(paths.kit(slug, token))
  const rows = await database.db
    .selectFrom('survey_kits' as never)
    .selectAll()
    .execute()
  expect(JSON.stringify(rows)).not.toContain(token)

  const [first, second] = [
    ...(await door.get(paths.kits(slug), team)).text.matchAll(/terrain\/([^/"]+)\/fermer/g),
  ]
  for (const [, kit = ''] of [first ?? [], second ?? []])
    expect((await door.post(paths.closeKit(slug, kit), {}, team)).status).toBe(303)
  expect((await door.get(paths.kit(slug, token))).status).toBe(404)
  expect(await send(paths.kitSend(slug, token), answer())).toBe(404)
})

it('opens nothing past its days, takes what waited for a week more, and is forgotten after a month', async () => {
  const endsAt = new Date('2026-12-01T09:00:00Z')
  const after = (days: number) => new Date(endsAt.getTime() + days * 86_400_000)
  const kit = { endsAt, closedAt: undefined }
  expect([after(-0.1), after(0)].map((now) => isOpen(kit, now))).toEqual([true, false])
  expect([after(daysToSend - 0.1), after(daysToSend)].map((now) => maySend(kit, now))).toEqual([
    true,
    false,
  ])
  expect(maySend({ endsAt, closedAt: after(-1) }, after(-0.5))).toBe(false)

  const { slug } = await run((ctx) => openedSurvey(ctx))
  await kitOf(slug)
  await purgeKits(database.db, new Date('2020-01-01'))
  expect((await door.get(paths.kits(slug), team)).text).toContain('Awa')
  await purgeKits(database.db, new Date('2099-01-01'))
  expect((await door.get(paths.kits(slug), team)).text).not.toContain('Awa')
})

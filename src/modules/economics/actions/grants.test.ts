import { expect, test } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import type { GrantForm } from '../grant.ts'
import { economicsModule } from '../module.ts'
import { paths } from '../paths.ts'
import { listGrants } from '../store/grants.ts'
import { grantRead, makeProject } from '../testing/made-project.ts'
import { addGrant, decide, editGrant, removeGrant, savePayments } from './keep-grants.ts'
import { listWaitingGrants } from './list-waiting.ts'

const database = useDatabase()
const door = openDoor(database, { routes: economicsModule.routes })
const { house } = door
const accounts = asPerson('finance')
const run = <T>(asked: (ctx: Ctx) => Promise<T>) => act(house, { person: accounts }, asked)
const nothing = { added: [], changed: [], removed: [] }
const nowhere = '00000000-0000-7000-8000-00000000e15e'

async function made(change: Partial<GrantForm> = {}) {
  const project = await makeProject(run)
  const added = await run((ctx) => addGrant(ctx, project.slug, { ...grantRead, ...change }))
  if (!added.ok) throw new Error(added.refusal)
  return { project, grant: added.value }
}

test('payments stay within what is granted, and within twenty-four', async () => {
  const { project, grant } = await made()
  const save = (change: object) =>
    run((ctx) => savePayments(ctx, project.slug, grant.id, { ...nothing, ...change }))
  const payment = { dueOn: '2027-02-01', cents: 60_000, paidOn: undefined }
  expect(await save({ added: [payment, { ...payment, cents: 40_001 }] })).toMatchObject({
    refusal: 'over-amount',
  })
  expect(await save({ changed: [{ id: nowhere, written: payment }] })).toMatchObject({
    refusal: 'line-unknown',
  })
  const many = Array.from({ length: 25 }, () => ({ ...payment, cents: 1 }))
  expect(await save({ added: many })).toMatchObject({ refusal: 'too-many-lines' })
  expect((await save({ added: [payment] })).ok).toBe(true)
  const [kept] = await listGrants(database.db, [project.id])
  expect(kept?.payments).toMatchObject([payment])
})

test('a grant is of its own project, and goes with its payments', async () => {
  const { project, grant } = await made()
  const other = await makeProject(run)
  expect(await run((ctx) => editGrant(ctx, other.slug, grant.id, grantRead))).toMatchObject({
    refusal: 'not-found',
  })
  const refused = { ...grantRead, state: 'refused' as const }
  expect((await run((ctx) => editGrant(ctx, project.slug, grant.id, refused))).ok).toBe(true)
  expect((await run((ctx) => removeGrant(ctx, project.slug, grant.id))).ok).toBe(true)
  expect(await listGrants(database.db, [project.id])).toEqual([])
})

test('a decision is kept with what was looked at, and another one follows it', async () => {
  const { project, grant } = await made({ state: 'likely' })
  const form = {
    ...{ needed: 'yes', learning: 'yes', paid: 'no', days: 'yes', risk: 'unknown' },
    ...{ choice: 'no-go', reason: 'La région refuse.', refuse: grant.id, mois: '2' },
  }
  const scenario = await door.get(
    `${paths.scenario(project.slug)}?refuse=${grant.id}&mois=2`,
    accounts,
  )
  expect(scenario.status).toBe(200)
  expect(scenario.text).toContain('Région d’Orée')
  // Looking changes nothing.
  expect((await listGrants(database.db, [project.id]))[0]?.state).toBe('likely')
  const sent = await door.post(paths.decide(project.slug), form, accounts)
  expect(sent.location).toBe(paths.project(project.slug))
  await run((ctx) => decide(ctx, project.slug, { ...form, choice: 'go' } as never, ''))
  const page = await door.get(paths.project(project.slug), accounts)
  expect(page.text).toContain('On arrête')
  expect(page.text).toContain('On continue')
  expect(page.text).toMatch(/Un financement refusé|1.financement refusé/)
})

test('a report that is owed waits for whoever keeps the accounts, and for nobody else', async () => {
  const { grant } = await made({ endsOn: '2025-06-30', startsOn: '2025-01-01' })
  const asked = { db: database.db, now: database.clock.now(), locale: 'fr' as const }
  const lines = await listWaitingGrants(asked, accounts)
  expect(lines.map(({ key }) => key)).toEqual(
    expect.arrayContaining([`economics:${grant.id}:report`, `economics:${grant.id}:claim`]),
  )
  expect(await listWaitingGrants(asked, asPerson('lab-team'))).toEqual([])
})

test('the papers come from the plan, or say what is missing', async () => {
  const { project, grant } = await made()
  const cerfa = (form: string) => door.get(paths.cerfa(project.slug, grant.id, form), accounts)
  expect((await cerfa('12156')).status).toBe(200)
  const report = await cerfa('15059')
  expect(report.status).toBe(422)
  expect(report.text).toContain('zéro euro')
  const pdf = await door.get(paths.pdf(project.slug), accounts)
  expect([pdf.status, pdf.text.slice(0, 5)]).toEqual([200, '%PDF-'])
})

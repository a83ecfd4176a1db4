import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import type { GrantForm } from '../grant.ts'
import { economicsModule } from '../module.ts'
import { paths } from '../paths.ts'
import { decisionsOf, listGrants } from '../store/grants.ts'
import { grantRead, makeProject } from '../testing/made-project.ts'
import { addGrant, decide, editGrant, removeGrant, savePayments } from './keep-grants.ts'
import { reviseBudget } from './keep-project.ts'
import { listWaitingGrants } from './list-waiting.ts'
import { readBudget } from './read-budget.ts'

const database = useDatabase()
const door = openDoor(database, { routes: economicsModule.routes })
const { house } = door
const accounts = asPerson('finance')
const run = <T>(asked: (ctx: Ctx) => Promise<T>) => act(house, { person: accounts }, asked)
const nothing = { added: [], changed: [], removed: [] }
const nowhere = '00000000-0000-7000-8000-00000000e15e'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

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
  expect(await save({ added: [{ ...payment, paidOn: '2035-02-01' }] })).toMatchObject({
    refusal: 'paid-later',
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
  for (const typed of ['abc', '-5', '1e9', '37']) {
    const unread = await door.get(`${paths.scenario(project.slug)}?mois=${typed}`, accounts)
    expect(plain(unread.text)).toContain('Ce retard n’a pas été compris')
    // What was typed stays in its field.
    expect(unread.text).toMatch(new RegExp(`name="mois"[^>]*value="${typed}"`))
    const next = await door.get(`${paths.decide(project.slug)}?mois=${typed}`, accounts)
    expect(plain(next.text)).toContain('Ce retard n’a pas été compris')
    // Sent all the same, by a page that is not ours: nothing is decided on another delay than what was written.
    const forged = await door.post(paths.decide(project.slug), { ...form, mois: typed }, accounts)
    expect(forged.status).toBe(422)
    expect(plain(forged.text)).toContain('Ce retard n’a pas été compris')
  }
  const most = await door.get(`${paths.scenario(project.slug)}?mois=36`, accounts)
  expect(plain(most.text)).not.toContain('n’a pas été compris')
  const gone = await door.get(`${paths.scenario(project.slug)}?refuse=${nowhere}`, accounts)
  expect(plain(gone.text)).toContain('n’est pas dans le plan')
  // Looking changes nothing.
  expect(await decisionsOf(database.db, [project.id])).toEqual([])
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

test('the papers come from the plan, or say of whom, what is missing and where it is written', async () => {
  const { project, grant } = await made()
  const cerfa = (form: string) => door.get(paths.cerfa(project.slug, grant.id, form), accounts)
  expect((await cerfa('12156')).status).toBe(200)
  const report = await cerfa('15059')
  expect(report.status).toBe(422)
  const why = 'Aucun versement de « Région d’Orée » n’est noté comme reçu'
  expect(plain(report.text)).toContain(why)
  expect(report.text).toContain(`href="${paths.payments(project.slug, grant.id)}"`)
  expect(report.text).not.toMatch(/74region|grant :|\(lu/)
  // The page of the grant says it in place of the link.
  const page = await door.get(paths.grant(project.slug, grant.id), accounts)
  expect(plain(page.text)).toContain(why)
  expect(page.text).toContain(paths.cerfa(project.slug, grant.id, '12156'))
  expect(page.text).not.toContain(paths.cerfa(project.slug, grant.id, '15059'))
  const pdf = await door.get(paths.pdf(project.slug), accounts)
  expect([pdf.status, pdf.text.slice(0, 5)]).toEqual([200, '%PDF-'])
})

test('what a form will not say as the pages do is on the page and in the workbook, by form', async () => {
  const { project, grant } = await made()
  const payment = { dueOn: '2025-02-01', cents: 60_000, paidOn: '2025-02-01' }
  expect(
    (
      await run((ctx) =>
        savePayments(ctx, project.slug, grant.id, { ...nothing, added: [payment] }),
      )
    ).ok,
  ).toBe(true)
  const [line] = (await run((ctx) => readBudget(ctx.db, project))).lines
  const amounts = new Map([[line?.id ?? '', 40_000]])
  await run((ctx) => reviseBudget(ctx, project.slug, { reason: 'Le train est cher.', amounts }))
  const wordsIn = async (form: string) => {
    const { response } = await door.get(paths.cerfa(project.slug, grant.id, form), accounts)
    const parts = unzipSync(new Uint8Array(await response.clone().arrayBuffer()))
    const written = Object.values(parts).map((bytes) => new TextDecoder().decode(bytes))
    return plain(written.join(' ').replaceAll(/<[^>]*>/g, ' '))
  }
  const page = plain((await door.get(paths.grant(project.slug, grant.id), accounts)).text)
  const [request, report] = [await wordsIn('12156'), await wordsIn('15059')]
  const noLine = 'Le budget n’a aucune ligne de subvention.'
  const costs =
    'les dépenses prévues sont celles du premier budget (100 €). Le budget révisé dit 400 €.'
  for (const words of [page, request, report]) expect(words).toContain(noLine)
  for (const words of [page, report]) expect(words).toContain(costs)
  // A request says nothing of a report.
  expect(request).not.toContain('15059')
})

import { expect, test } from 'vitest'
import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { economicsModule } from '../module.ts'
import { paths } from '../paths.ts'
import { listGrants } from '../store/grants.ts'
import { grantRead, makeProject } from '../testing/made-project.ts'
import { correctFund, forgetCorrection } from './keep-funds.ts'
import { addGrant, savePayments } from './keep-grants.ts'
import { readBudget } from './read-budget.ts'
import { readFunds } from './read-funds.ts'

const database = useDatabase()
const door = openDoor(database, { routes: economicsModule.routes })
const { house } = door
const accounts = asPerson('finance')
const run = <T>(asked: (ctx: Ctx) => Promise<T>) => act(house, { person: accounts }, asked)
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

/** 600 € came on the first day of this year. */
async function made() {
  const year = Number((await run(async (ctx) => dayOf(ctx.now))).slice(0, 4))
  const days = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }
  const project = await makeProject(run, days)
  const added = await run((ctx) => addGrant(ctx, project.slug, { ...grantRead, ...days }))
  if (!added.ok) throw new Error(added.refusal)
  const payment = { dueOn: days.startsOn, cents: 60_000, paidOn: days.startsOn }
  const paid = await run((ctx) =>
    savePayments(ctx, project.slug, added.value.id, { added: [payment], changed: [], removed: [] }),
  )
  if (!paid.ok) throw new Error(paid.refusal)
  const fundYear = async () => {
    const grants = await listGrants(database.db, [project.id])
    const budget = await readBudget(database.db, project)
    const { funds } = await run((ctx) => readFunds(ctx, budget, grants))
    return funds[0]?.years[0]
  }
  return { project, at: { grantId: added.value.id, year }, fundYear }
}

const reason = 'La facture de décembre est payée par un autre financement.'

test('what is said by hand counts with its reason, within what came, until one goes back', async () => {
  const { project, at, fundYear } = await made()
  const correct = (usedCents: number) =>
    run((ctx) => correctFund(ctx, project.slug, at, { usedCents, reason }))
  expect(await run((ctx) => forgetCorrection(ctx, project.slug, at))).toMatchObject({
    refusal: 'not-corrected',
  })
  expect(await correct(60_001)).toMatchObject({ refusal: 'over-available' })
  expect((await correct(45_000)).ok).toBe(true)
  expect(await fundYear()).toMatchObject({ usedCents: 45_000, carriedCents: 15_000 })
  expect((await correct(50_000)).ok).toBe(true)
  expect(await fundYear()).toMatchObject({ leftCents: 10_000, correction: { reason } })
  expect((await run((ctx) => forgetCorrection(ctx, project.slug, at))).ok).toBe(true)
  expect(await fundYear()).toMatchObject({ usedCents: 0, leftCents: 60_000, correction: undefined })
})

test('a year that the grant has not, or a grant of another project, is nothing', async () => {
  const { project, at } = await made()
  const other = await makeProject(run)
  const form = { usedCents: 1, reason }
  for (const [slug, place] of [
    [project.slug, { ...at, year: 2019 }],
    [other.slug, at],
  ] as const)
    expect(await run((ctx) => correctFund(ctx, slug, place, form))).toMatchObject({
      refusal: 'not-found',
    })
})

test('the plan of funding, the list, its files and the report say the same cents', async () => {
  const { project, at } = await made()
  await run((ctx) => correctFund(ctx, project.slug, at, { usedCents: 45_012, reason }))
  const said = await door.get(paths.funding(project.slug), accounts)
  const list = await door.get(paths.funds(project.slug), accounts)
  for (const answer of [said, list]) {
    const html = plain(answer.text)
    for (const sum of ['600 €', '450,12 €', '149,88 €']) expect(html).toContain(sum)
  }
  const file = await door.get(paths.fundFiles(project.slug).csv, accounts)
  expect(file.text).toContain('"600,00";"450,12";"0,00";"149,88";"149,88"')
  const page = await door.get(paths.fund(project.slug, at.grantId, at.year), accounts)
  expect(page.text).toContain(reason)
})

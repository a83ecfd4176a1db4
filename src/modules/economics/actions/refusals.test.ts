import { describe, expect, test } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import type { LineForm } from '../line.ts'
import { economicsModule } from '../module.ts'
import type { ProjectForm } from '../project.ts'
import { saveRates } from '../rates/actions/keep-rates.ts'
import { experimentWithBudget } from '../testing/made-project.ts'
import { createProject, editProject, reviseBudget, saveLines } from './keep-project.ts'
import { readBudget } from './read-budget.ts'

const database = useDatabase()
const { house } = openDoor(database, { routes: economicsModule.routes })
const accounts = asPerson('finance')
const run = <T>(asked: (ctx: Ctx) => Promise<T>) => act(house, { person: accounts }, asked)

const form: ProjectForm = {
  ...{ kind: 'other', title: 'Atelier', experimentId: undefined },
  ...{ startsOn: '2027-01-01', endsOn: '2027-12-31' },
}
const nothing = { added: [], changed: [], removed: [] }
const written: LineForm = {
  ...{ nature: 'staff', label: 'Animation', role: '', year: undefined, hundredths: undefined },
  ...{ planned: 100_000, inKind: false },
}
const nowhere = '00000000-0000-7000-8000-00000000e15e'

const fresh = async () => {
  const made = await run((ctx) => createProject(ctx, form))
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}
const budget = async (project: Awaited<ReturnType<typeof fresh>>) =>
  await run((ctx) => readBudget(ctx.db, project))
const revise = (slug: string, amounts: ReadonlyMap<string, number>) =>
  run((ctx) => reviseBudget(ctx, slug, { reason: 'La salle est prêtée.', amounts }))

describe('the rate card', () => {
  test('has a role once a year, and sixty at most', async () => {
    const rate = { role: 'Chargée d’études', cost: 31_050, price: 65_000 }
    const save = (change: object) => run((ctx) => saveRates(ctx, 2027, { ...nothing, ...change }))
    expect(await save({ added: [rate, { ...rate, role: 'CHARGEE D’ETUDES' }] })).toMatchObject({
      refusal: 'role-twice',
    })
    expect(await save({ changed: [{ id: nowhere, written: rate }] })).toMatchObject({
      refusal: 'line-unknown',
    })
    const many = Array.from({ length: 61 }, (_, at) => ({ ...rate, role: `Rôle ${at}` }))
    expect(await save({ added: many })).toMatchObject({ refusal: 'too-many-lines' })
    expect((await save({ added: [rate] })).ok).toBe(true)
  })
})

describe('the lines of a project', () => {
  test('are worth their days by the rate of the year, and say which role has none', async () => {
    const project = await fresh()
    const save = (change: object) =>
      run((ctx) => saveLines(ctx, project.slug, { ...nothing, ...change }))
    const byRole = { ...written, role: 'Chargée d’études', hundredths: 250, planned: undefined }
    expect(await save({ added: [{ ...byRole, role: 'Directrice' }] })).toMatchObject({
      ...{ refusal: 'role-unknown', about: 'Animation (Directrice)' },
    })
    expect((await save({ added: [byRole] })).ok).toBe(true)
    expect((await budget(project)).lines.map(({ plannedCents }) => plannedCents)).toEqual([77_625])
    expect(await save({ changed: [{ id: nowhere, written }] })).toMatchObject({
      refusal: 'line-unknown',
    })
    const many = Array.from({ length: 200 }, () => written)
    expect(await save({ added: many })).toMatchObject({ refusal: 'too-many-lines' })
  })

  test('stay as they were planned once they are revised; what is added then is planned at zero', async () => {
    const project = await fresh()
    expect(await revise(project.slug, new Map())).toMatchObject({ refusal: 'no-line' })
    const save = (change: object) =>
      run((ctx) => saveLines(ctx, project.slug, { ...nothing, ...change }))
    await save({ added: [written] })
    const [line] = (await budget(project)).lines
    const id = line?.id ?? ''
    expect(await revise(project.slug, new Map([[nowhere, 5]]))).toMatchObject({
      refusal: 'lines-changed',
    })
    expect(await revise(project.slug, new Map([[id, 100_000]]))).toMatchObject({
      refusal: 'nothing-revised',
    })
    expect((await revise(project.slug, new Map([[id, 80_000]]))).ok).toBe(true)
    for (const other of [{ planned: 123_456 }, { nature: 'travel' }, { inKind: !written.inKind }])
      expect(await save({ changed: [{ id, written: { ...written, ...other } }] })).toMatchObject({
        refusal: 'plan-fixed',
      })
    // Another word for the same line changes no amount.
    const renamed = { ...written, label: `${written.label} (salle)` }
    expect((await save({ changed: [{ id, written: renamed }] })).ok).toBe(true)
    expect(await save({ removed: [id] })).toMatchObject({ refusal: 'plan-fixed' })
    expect((await save({ added: [{ ...written, label: 'Sono' }] })).ok).toBe(true)
    const after = await budget(project)
    expect(
      after.lines.map(({ plannedCents, revisedCents }) => [plannedCents, revisedCents]),
    ).toEqual([
      [100_000, 80_000],
      [0, 0],
    ])
    // The second revision does not touch what the first one said.
    const sono = after.lines.find(({ label }) => label === 'Sono')?.id ?? ''
    await revise(
      project.slug,
      new Map([
        [id, 70_000],
        [sono, 20_000],
      ]),
    )
    const { revisions } = await budget(project)
    expect(revisions.map(({ lines }) => lines.map(({ cents }) => cents))).toEqual([
      [80_000],
      [70_000, 20_000],
    ])
  })
})

describe('the budget of an experiment', () => {
  test('is read where the team writes it, belongs to one project, and is not written here', async () => {
    const experimentId = await experimentWithBudget(database.db)
    const of = { ...form, kind: 'experiment', title: '', experimentId } as const
    const made = await run((ctx) => createProject(ctx, of))
    if (!made.ok) throw new Error(made.refusal)
    const project = made.value
    expect(project.title).toBe('Essai de la halle')
    const read = await budget(project)
    expect(
      read.lines.map(({ label, plannedCents, actualCents, hundredths }) => ({
        ...{ label, plannedCents, actualCents, hundredths },
      })),
    ).toEqual([
      { label: 'Animation', plannedCents: 250_000, actualCents: 90_000, hundredths: 850 },
      { label: 'Commune', plannedCents: 300_000, actualCents: undefined, hundredths: undefined },
    ])
    expect(
      await run((ctx) => saveLines(ctx, project.slug, { ...nothing, added: [written] })),
    ).toMatchObject({ refusal: 'read-elsewhere' })
    expect(await run((ctx) => createProject(ctx, of))).toMatchObject({
      refusal: 'experiment-taken',
    })
    for (const unknown of [nowhere, 'halle'])
      expect(
        await run((ctx) => createProject(ctx, { ...of, experimentId: unknown })),
      ).toMatchObject({ refusal: 'experiment-unknown' })
    expect(await run((ctx) => editProject(ctx, project.slug, form))).toMatchObject({
      refusal: 'lines-kept',
    })
    const [animation, commune] = read.lines.map(({ id }) => id)
    const amounts = new Map([
      [animation ?? '', 240_000],
      [commune ?? '', 300_000],
    ])
    expect((await revise(project.slug, amounts)).ok).toBe(true)
    // What the experiment publishes stays what its team wrote.
    const rows = await database.db
      .selectFrom('experiment_budget_lines')
      .select(['label', 'plannedCents'])
      .orderBy('position')
      .execute()
    expect(rows).toEqual([
      { label: 'Animation', plannedCents: 250_000 },
      { label: 'Commune', plannedCents: 300_000 },
    ])
  })

  test('nobody else writes anything, and an address of nothing leads nowhere', async () => {
    const project = await fresh()
    const team = <T>(asked: (ctx: Ctx) => Promise<T>) =>
      act(house, { person: asPerson('lab-team') }, asked)
    expect(await team((ctx) => createProject(ctx, form))).toMatchObject({ refusal: 'forbidden' })
    expect(await team((ctx) => editProject(ctx, project.slug, form))).toMatchObject({
      refusal: 'forbidden',
    })
    expect(await run((ctx) => editProject(ctx, 'rien', form))).toMatchObject({
      refusal: 'not-found',
    })
  })
})

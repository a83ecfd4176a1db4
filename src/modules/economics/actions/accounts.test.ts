import { expect, test } from 'vitest'
import { inventedFec } from '#engines/accounting-entries/invented-fec.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { bookedSums } from '../fec-import.ts'
import { economicsModule } from '../module.ts'
import { deleteTried, findImport, listBooked, listImports, listUnmapped } from '../store/imports.ts'
import { listProjects } from '../store/projects.ts'
import { makeProject, pieces } from '../testing/made-project.ts'
import { keepImport, takeBackImport, tryImport } from './import-accounts.ts'
import { listTargets, saveRules } from './keep-rules.ts'
import { readBudget } from './read-budget.ts'

const database = useDatabase()
const door = openDoor(database, { routes: economicsModule.routes })
const { house } = door
const run = <T>(asked: (ctx: Ctx) => Promise<T>) =>
  act(house, { person: asPerson('finance') }, asked)
const nothing = { added: [], changed: [], removed: [] }
const nowhere = '00000000-0000-7000-8000-00000000e15e'

const head =
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise|Axe'
const entry = (number: number, day: string, account: string, cents: string, axis: string) => [
  `AC|Achats|${number}|${day}|${account}|Compte|||F${number}|${day}|Train de Mme Untel|${cents}|0,00|||${day}|||${axis}`,
  `AC|Achats|${number}|${day}|512000|Banque|||F${number}|${day}|Train de Mme Untel|0,00|${cents}|||${day}|||`,
]
const fec = (...entries: readonly (readonly string[])[]) => [head, ...entries.flat()].join('\n')
const tried = (name: string, text: string, axis = 'Axe') =>
  run((ctx) => tryImport(ctx, { name, pieces: pieces(text), axis }))
const sentMonths = async (id: string) =>
  (await listBooked(database.db, id)).flatMap(({ months }) =>
    months.map(({ month, cents }) => `${month} ${cents}`),
  )
const idOf = async (name: string, text: string) => {
  const result = await tried(name, text)
  if (!result.ok) throw new Error(result.refusal)
  return result.value.file.id
}

test('rules lead accounts to a line of their side, once', async () => {
  const project = await makeProject(run)
  const [train] = await listTargets(database.db)
  const target = { projectId: project.id, lineId: train?.lineId ?? '' }
  const rule = { account: '625', axis: '', words: '', target }
  const save = (change: object) => run((ctx) => saveRules(ctx, { ...nothing, ...change }))
  const refusedFor = async (change: object) => await save({ added: [{ ...rule, ...change }] })
  expect(await refusedFor({ account: '512' })).toMatchObject({ refusal: 'account', about: '512' })
  expect(await refusedFor({ account: '741' })).toMatchObject({
    ...{ refusal: 'side-differs', about: '741' },
  })
  expect(await save({ added: [rule, rule] })).toMatchObject({ refusal: 'rule-twice' })
  expect(await save({ changed: [{ id: nowhere, written: rule }] })).toMatchObject({
    refusal: 'line-unknown',
  })
  const many = Array.from({ length: 201 }, (_, at) => ({ ...rule, axis: String(at) }))
  expect(await save({ added: many })).toMatchObject({ refusal: 'too-many-lines' })
  expect((await save({ added: [{ ...rule, axis: 'HALLE' }] })).ok).toBe(true)
})

test('a file counts once it is kept, and what no rule takes is told with its sum', async () => {
  expect(await tried('fec.txt', head.slice(0, 40))).toMatchObject({
    refusal: 'misread',
    problems: [{ line: 1 }],
  })
  const june = fec(
    entry(1, '20270310', '625100', '80,50', 'HALLE'),
    entry(2, '20270601', '627000', '2,00', ''),
  )
  expect(await tried('fec.txt', june, '')).toMatchObject({ refusal: 'axis-needed' })
  const id = await idOf('fec.txt', june)
  const project = (await listTargets(database.db))[0]
  const actual = async () => {
    const found = (await listProjects(database.db)).find(
      ({ id: own }) => own === project?.projectId,
    )
    if (!found) throw new Error('the project of the first test is gone')
    const { lines } = await run((ctx) => readBudget(ctx.db, found))
    return lines.map(({ actualCents }) => actualCents)
  }
  // Looked at, and counted nowhere.
  expect(await actual()).toEqual([undefined])
  expect(await run((ctx) => takeBackImport(ctx, id))).toMatchObject({ refusal: 'not-now' })
  expect((await run((ctx) => keepImport(ctx, id, []))).ok).toBe(true)
  expect(await actual()).toEqual([8_050])
  expect(await run((ctx) => keepImport(ctx, id, []))).toMatchObject({ refusal: 'not-now' })
  expect(await listUnmapped(database.db, [id])).toMatchObject([
    { account: '627000', chargesCents: 200, lines: 1 },
  ])
  // The same file again is nothing new.
  expect(await tried('encore.txt', june)).toMatchObject({ refusal: 'already-kept' })

  // The whole year holds these days again: it takes the place of the half.
  const year = fec(
    entry(1, '20270310', '625100', '80,50', 'HALLE'),
    entry(2, '20270601', '627000', '2,00', ''),
    entry(3, '20271110', '625100', '19,50', 'HALLE'),
  )
  const whole = await idOf('annee.txt', year)
  const twin = await idOf('annee.txt', year)
  const shown = async (page: string) => {
    const { text } = await door.get(`/economie/comptes/${page}`, asPerson('finance'))
    return { text: text.replaceAll(/[\u00a0\u202f]/g, ' ') }
  }
  // Before: the page names what it would replace, and the button says it.
  const before = (await shown(whole)).text
  expect(before).toContain('Garder ce fichier à la place de « fec.txt »')
  expect(before).toContain('Les sommes changent. Avant')
  expect(before).not.toContain('couvre moins de jours')
  expect(await sentMonths(whole)).toEqual(['2027-03 8050', '2027-11 1950'])
  // Somebody else kept a file since the page was read, or the field never came: nothing is replaced unseen.
  expect(await run((ctx) => keepImport(ctx, whole, []))).toMatchObject({
    refusal: 'replaces-others',
  })
  expect(await run((ctx) => keepImport(ctx, whole, [nowhere]))).toMatchObject({
    refusal: 'replaces-others',
  })
  expect((await door.get(`/economie/comptes/${whole}`, asPerson('finance'))).text).toContain(
    `name="replaces" value="${id}"`,
  )
  expect(await run((ctx) => keepImport(ctx, whole, [id]))).toMatchObject({ value: { replaced: 1 } })
  expect(await run((ctx) => keepImport(ctx, twin, []))).toMatchObject({ refusal: 'already-kept' })
  expect(await actual()).toEqual([10_000])
  expect((await findImport(database.db, id))?.state).toBe('replaced')

  const less = (
    await shown(
      await idOf('juin.txt', `${june}\n${entry(9, '20270602', '627000', '1,00', '').join('\n')}`),
    )
  ).text
  expect(less).toContain('Garder ce fichier à la place de « annee.txt »')
  expect(less).toContain(
    'Ce fichier couvre moins de jours : 10 mars 2027 – 2 juin 2027. Avant : 10 mars 2027 – 10 novembre 2027.',
  )

  // A month in which the project was not counts, and is told on the page of the file.
  const early = await shown(
    await idOf('tot.txt', fec(entry(1, '20261210', '625100', '12,00', 'HALLE'))),
  )
  expect(early.text).toContain('1 ligne en décembre 2026, charges 12 €.')
  expect(before).not.toContain('ne sont pas de la période')

  const across = await idOf(
    'juillet.txt',
    fec(
      entry(1, '20270701', '625100', '5,00', 'HALLE'),
      entry(2, '20280630', '625100', '5,00', 'HALLE'),
    ),
  )
  expect(await run((ctx) => keepImport(ctx, across, []))).toMatchObject({ refusal: 'overlaps' })
  expect((await run((ctx) => takeBackImport(ctx, whole))).ok).toBe(true)
  expect(await actual()).toEqual([undefined])
  expect(await run((ctx) => takeBackImport(ctx, whole))).toMatchObject({ refusal: 'not-now' })
  expect(await run((ctx) => keepImport(ctx, nowhere, []))).toMatchObject({ refusal: 'not-found' })
})

test('nothing of the file stays but its sums, and a file that was only looked at goes after a month', async () => {
  const { rows } = await database.pool.query(
    `select string_agg(t::text, '') as words from economy_imports t
     union all select string_agg(t::text, '') from economy_booked t
     union all select string_agg(t::text, '') from economy_unmapped t`,
  )
  expect(JSON.stringify(rows)).not.toContain('Untel')
  const before = (await listImports(database.db)).filter(({ state }) => state === 'tried').length
  expect(before).toBeGreaterThan(0)
  const gone = await deleteTried(database.db, new Date(Date.now() + 400 * 86_400_000 * 10))
  expect(gone).toBe(before)
  expect((await listImports(database.db)).map(({ state }) => state)).not.toContain('tried')
})

test('an invented year of ten thousand lines is sorted to the cent', async () => {
  const year = inventedFec({ lines: 10_000, seed: 11 })
  const result = await tried(
    '123456782FEC20261231.txt',
    [...year.text()].join(''),
    'CodeAnalytique',
  )
  if (!result.ok) throw new Error(result.refusal)
  const { file, booked, unmapped } = result.value
  // One rule of this house speaks of one of these codes: the rest is left, and all of it is told.
  expect(booked.map(({ label }) => label)).toEqual(['Trains'])
  const left = unmapped.reduce((sum, { chargesCents }) => sum + chargesCents, 0)
  expect(left + bookedSums(booked).chargesCents).toBe(file.chargesCents)
  expect([file.siren, file.startsOn.slice(0, 4)]).toEqual(['123456782', '2026'])
})

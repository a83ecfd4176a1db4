import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { readNotices } from '#engines/funding-notices/index.ts'
import { listGrants } from '#modules/economics/index.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { fundingModule } from '../module.ts'
import { changesOf } from '../notice-import.ts'
import { paths } from '../paths.ts'
import { findApplication } from '../store/applications.ts'
import { findNoticeImport } from '../store/imports.ts'
import { findOpportunity, listOpportunities } from '../store/opportunities.ts'
import { aProject } from '../testing/a-project.ts'
import { blankForm, blankMove } from '../testing/an-opportunity.ts'
import { answerTwins, listTwins } from './answer-twins.ts'
import { keepNotices, sortFile, tryNotices } from './import-notices.ts'
import { beginApplication, moveApplication } from './keep-applications.ts'
import { addOpportunity, editOpportunity, followOpportunity } from './keep-opportunities.ts'

const database = useDatabase()
const door = openDoor(database, { routes: fundingModule.routes })
const accounts = asPerson('finance')
const team = asPerson('lab-team')
const by =
  (person: typeof team) =>
  <T>(asked: (ctx: Ctx) => Promise<T>) =>
    act(door.house, { person }, asked)
const [run, asTeam] = [by(accounts), by(team)]
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

beforeEach(async () => {
  await sql`truncate funding_opportunities, funding_imports cascade`.execute(database.db)
})

function worth<T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T {
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

const aid = (more: object) => ({
  ...{ id: 1, name: 'Aide aux villages', financers: ['Région'], aid_types: ['Subvention'] },
  ...{ description: 'Un essai', targeted_audiences: ['Associations'], ...more },
})

async function tried(more: object, around: object = {}) {
  const text = JSON.stringify({ results: [aid(more)], ...around })
  const read = readNotices(text, { plain: (words) => words, xml: () => undefined })
  if (!read.ok) throw new Error(read.problems[0]?.code)
  const file = { name: 'aides.json', sha256: 'a', read }
  return worth(await asTeam((ctx) => tryNotices(ctx, file)))
}

async function onlyOne() {
  const [found] = await listOpportunities(database.db)
  if (!found) throw new Error('nothing was kept')
  return found
}

const kept = async (id: string) => asTeam((ctx) => keepNotices(ctx, id))

test('what a person wrote over a source stays when the source changes, and the page says so before', async () => {
  await kept((await tried({ date_updated: '2026-12-01' })).id)
  const before = await onlyOne()
  const written = {
    ...{ ...blankForm, title: 'Titre de l’équipe', mostCents: 432_100 },
    ...{ kind: before.kind, funder: before.funder, summary: before.summary },
    audience: before.audience,
  }
  worth(await asTeam((ctx) => editOpportunity(ctx, before.id, written)))
  expect((await onlyOne()).byHand).toEqual(['title', 'mostCents'])

  const newer = { date_updated: '2026-12-02', name: 'Titre de la source', description: 'Autre' }
  const file = await tried(newer)
  const [sorted] = await sortFile(database.db, file, new Date())
  if (!sorted?.standing) throw new Error('it is not known')
  expect(changesOf(sorted.standing, sorted.facts).map(({ name, stays }) => [name, stays])).toEqual([
    ['title', true],
    ['summary', false],
    ['mostCents', true],
  ])
  const page = plain((await door.get(paths.noticeImport(file.id), team)).text)
  expect(page).toContain('Écrit à la main : ne change pas')
  expect(page).toContain('4 321 €')
  expect(await kept(file.id)).toMatchObject({ value: { changed: 1 } })
  expect(await onlyOne()).toMatchObject({
    ...{ title: 'Titre de l’équipe', mostCents: 432_100 },
    summary: 'Autre',
  })
})

test('an older notice, kept after a newer one, turns nothing back', async () => {
  const [older, newer] = [
    await tried({ date_updated: '2026-12-01', name: 'Première version' }),
    await tried({ date_updated: '2026-12-02', name: 'Seconde version' }),
  ]
  expect(await kept(newer.id)).toMatchObject({ value: { added: 1 } })
  expect(await kept(older.id)).toMatchObject({ refusal: 'nothing-new' })
  expect((await onlyOne()).title).toBe('Seconde version')
  const page = (await door.get(paths.noticeImport(older.id), team)).text
  expect(page).toContain('plus récentes ici')
  // In the right order, it changes.
  const third = await tried({ date_updated: '2026-12-03', name: 'Troisième version' })
  expect(await kept(third.id)).toMatchObject({ value: { changed: 1 } })
})

test('a page of a longer list says that it is one', async () => {
  const file = await tried({}, { count: 3000, next: 'https://exemple.fr/?page=2' })
  expect(await findNoticeImport(database.db, file.id)).toMatchObject({ total: 3000, entries: 1 })
  const page = plain((await door.get(paths.noticeImport(file.id), team)).text)
  expect(page).toContain('Annonces lues : 1, sur 3 000 chez la source')
  const whole = await tried({ id: 2 })
  expect(await findNoticeImport(database.db, whole.id)).toMatchObject({ total: undefined })
})

test('a grant that somebody follows is not taken from them', async () => {
  const grant = worth(await asTeam((ctx) => addOpportunity(ctx, blankForm)))
  worth(await asTeam((ctx) => followOpportunity(ctx, grant.id, 'followed')))
  expect(await run((ctx) => followOpportunity(ctx, grant.id, 'followed'))).toMatchObject({
    refusal: 'followed-already',
  })
  worth(await run((ctx) => followOpportunity(ctx, grant.id, 'to-read')))
  worth(await run((ctx) => followOpportunity(ctx, grant.id, 'followed')))
  expect((await findOpportunity(database.db, grant.id))?.ownerId).toBe(accounts.id)
})

test('a project asks once for a grant and its doubles, and after the last day only knowingly', async () => {
  const project = await aProject(database.db)
  const ask = (id: string, late = false) =>
    asTeam((ctx) => beginApplication(ctx, id, { projectId: project.id, ownerId: '', late }))
  const [one, same] = [
    worth(await asTeam((ctx) => addOpportunity(ctx, blankForm))),
    worth(await asTeam((ctx) => addOpportunity(ctx, blankForm))),
  ]
  const [pair] = await listTwins(database.db)
  if (!pair) throw new Error('they do not look alike')
  const answer = { firstId: pair.first.id, otherId: pair.other.id, answer: 'same' } as const
  worth(await asTeam((ctx) => answerTwins(ctx, answer)))
  worth(await ask(one.id))
  expect(await ask(same.id)).toMatchObject({ refusal: 'asked-already' })
  const page = (await door.get(paths.opportunity(one.id), team)).text
  expect(page).toContain('Demandes de cette aide')

  const over = { ...blankForm, title: 'Aide passée', closesOn: '2020-01-01' }
  const closed = worth(await asTeam((ctx) => addOpportunity(ctx, over)))
  expect(await ask(closed.id)).toMatchObject({ refusal: 'closed' })
  expect((await ask(closed.id, true)).ok).toBe(true)
})

test('sent years ago is a mistake; obtained by mistake has a way back once its line is gone', async () => {
  const project = await aProject(database.db)
  const grant = worth(await asTeam((ctx) => addOpportunity(ctx, blankForm)))
  const form = { projectId: project.id, ownerId: '' }
  const { id } = worth(await asTeam((ctx) => beginApplication(ctx, grant.id, form)))
  const on = (await findApplication(database.db, id))?.createdAt.toISOString().slice(0, 10) ?? ''
  const move = (change: object, who = run) =>
    who((ctx) => moveApplication(ctx, id, { ...blankMove, on, ...change }))
  expect(await move({ on: '1900-01-01', askedCents: 100 })).toMatchObject({ refusal: 'long-ago' })
  worth(await move({ askedCents: 100_00 }))
  const obtained = { to: 'obtained', grantedCents: 80_00, startsOn: on, endsOn: on }
  worth(await move(obtained))
  expect(await move({ to: 'sent' })).toMatchObject({ refusal: 'not-now' })

  expect(await listGrants(database.db, [project.id])).toHaveLength(1)
  await sql`delete from economy_grants where project_id = ${project.id}`.execute(database.db)
  expect(await move({ to: 'sent' }, asTeam)).toMatchObject({ refusal: 'accounts-only' })
  worth(await move({ to: 'sent' }))
  expect(await findApplication(database.db, id)).toMatchObject({
    ...{ state: 'sent', grantId: undefined, decidedOn: undefined },
  })
  worth(await move(obtained))
})

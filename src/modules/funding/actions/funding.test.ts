import { expect, test } from 'vitest'
import { readNotices } from '#engines/funding-notices/index.ts'
import { listGrants } from '#modules/economics/index.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { fundingModule } from '../module.ts'
import { paths } from '../paths.ts'
import { findApplication } from '../store/applications.ts'
import { findNoticeImport } from '../store/imports.ts'
import { findOpportunity, listOpportunities } from '../store/opportunities.ts'
import { anExperiment, aProject } from '../testing/a-project.ts'
import { blankForm, blankMove } from '../testing/an-opportunity.ts'
import { answerTwins, listTwins, twinsUndo } from './answer-twins.ts'
import { keepNotices, tryNotices } from './import-notices.ts'
import { beginApplication, moveApplication, moveUndo, savePieces } from './keep-applications.ts'
import {
  addOpportunity,
  editOpportunity,
  followingUndo,
  followOpportunity,
} from './keep-opportunities.ts'
import { listWaitingFunding } from './list-waiting.ts'
import { matchesOfOpportunity } from './read-matches.ts'

const database = useDatabase()
const door = openDoor(database, { routes: fundingModule.routes })
const { house } = door
const accounts = asPerson('finance')
const team = asPerson('lab-team')
const by =
  (person: typeof team) =>
  <T>(asked: (ctx: Ctx) => Promise<T>) =>
    act(house, { person }, asked)
const [run, asTeam] = [by(accounts), by(team)]
const nowhere = '00000000-0000-7000-8000-00000000e15e'
const nothing = { added: [], changed: [], removed: [] }
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

function worth<T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T {
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

const aid = (id: number, more: object = {}) => ({
  ...{ id, name: `Aide ${id}`, financers: ['Région'], aid_types: ['Subvention'] },
  ...{ description: 'Un essai', targeted_audiences: ['Associations'], ...more },
})

function read(...aids: readonly object[]) {
  const notices = readNotices(JSON.stringify({ results: aids }), {
    ...{ plain: (text: string) => text, xml: () => undefined },
  })
  if (!notices.ok) throw new Error(notices.problems[0]?.code)
  return { name: 'aides.json', sha256: 'a', read: notices }
}

test('a file is looked at, then kept once; what the team says of a grant stays when its source changes', async () => {
  const file = worth(await asTeam((ctx) => tryNotices(ctx, read(aid(1), aid(2)))))
  expect(await listOpportunities(database.db)).toEqual([])
  expect(await asTeam((ctx) => keepNotices(ctx, file.id))).toMatchObject({
    value: { added: 2, changed: 0 },
  })
  expect(await asTeam((ctx) => keepNotices(ctx, file.id))).toMatchObject({
    refusal: 'already-kept',
  })
  expect(await findNoticeImport(database.db, file.id)).toMatchObject({ state: 'kept', notices: [] })
  expect(await asTeam((ctx) => keepNotices(ctx, nowhere))).toMatchObject({ refusal: 'not-found' })

  const again = worth(await asTeam((ctx) => tryNotices(ctx, read(aid(1), aid(2)))))
  expect(await asTeam((ctx) => keepNotices(ctx, again.id))).toMatchObject({
    refusal: 'nothing-new',
  })
  const [first] = await listOpportunities(database.db)
  if (!first) throw new Error('nothing was kept')
  expect((await asTeam((ctx) => followOpportunity(ctx, first.id, 'followed'))).ok).toBe(true)
  const later = read(aid(1, { submission_deadline: '2099-05-01' }), aid(2), aid(3))
  const third = worth(await asTeam((ctx) => tryNotices(ctx, later)))
  expect(await asTeam((ctx) => keepNotices(ctx, third.id))).toMatchObject({
    value: { added: 1, changed: 1 },
  })
  expect(await findOpportunity(database.db, first.id)).toMatchObject({
    ...{ following: 'followed', ownerId: team.id, closesOn: '2099-05-01' },
  })
})

test('followed or set aside, and taken back', async () => {
  const { id } = worth(await asTeam((ctx) => addOpportunity(ctx, blankForm)))
  expect((await asTeam((ctx) => followOpportunity(ctx, id, 'set-aside'))).ok).toBe(true)
  expect(await asTeam((ctx) => followOpportunity(ctx, id, 'set-aside'))).toMatchObject({
    refusal: 'same-following',
  })
  expect(await asTeam((ctx) => followOpportunity(ctx, nowhere, 'followed'))).toMatchObject({
    refusal: 'not-found',
  })
  await asTeam((ctx) => followingUndo.restore(ctx, id, { following: 'to-read', owner: null }))
  expect(await findOpportunity(database.db, id)).toMatchObject({ following: 'to-read' })
  expect(await asTeam((ctx) => editOpportunity(ctx, nowhere, blankForm))).toMatchObject({
    refusal: 'not-found',
  })
  const changed = { ...blankForm, funder: 'Département' }
  expect(await asTeam((ctx) => editOpportunity(ctx, id, changed))).toMatchObject({
    value: { funder: 'Département', following: 'to-read' },
  })
})

test('two that look alike are answered by a person, and looked at again when it is taken back', async () => {
  const twin = { ...blankForm, title: 'Deux fois la même' }
  const first = worth(await asTeam((ctx) => addOpportunity(ctx, twin)))
  const other = worth(await asTeam((ctx) => addOpportunity(ctx, twin)))
  const alike = () => listTwins(database.db)
  const own = (await alike()).find(({ first: { title } }) => title === twin.title)
  expect(own).toMatchObject({ because: 'same-title-and-giver' })
  if (!own) throw new Error('no twin was found')
  const pair = { firstId: own.first.id, otherId: own.other.id }
  expect([pair.firstId, pair.otherId].toSorted()).toEqual([first.id, other.id].toSorted())
  const same = { ...pair, answer: 'same' } as const
  expect((await asTeam((ctx) => answerTwins(ctx, same))).ok).toBe(true)
  expect(await asTeam((ctx) => answerTwins(ctx, same))).toMatchObject({ refusal: 'not-alike' })
  const proposed = await door.get(paths.files.json, team)
  expect(proposed.text.split(twin.title)).toHaveLength(2)
  await asTeam((ctx) => twinsUndo.restore(ctx, `${pair.firstId} ${pair.otherId}`, { answer: null }))
  expect((await alike()).some(({ other: { id } }) => id === pair.otherId)).toBe(true)
})

test('an experiment is matched with reasons, and the lines that would be paid are its own', async () => {
  await anExperiment(database.db)
  const opportunity = worth(
    await asTeam((ctx) =>
      addOpportunity(ctx, { ...blankForm, natures: ['staff'], audience: 'Associations' }),
    ),
  )
  const matches = await asTeam((ctx) => matchesOfOpportunity(ctx, opportunity))
  expect(matches.find(({ subject }) => subject.title === 'Essai de la halle')).toMatchObject({
    ...{ agreeing: 2, opposing: 0, pays: { cents: 250_000 } },
  })
})

test('lines of a project of the accounts are matched for those who keep them alone', async () => {
  const project = await aProject(database.db, 'Budget réservé')
  const opportunity = worth(await run((ctx) => addOpportunity(ctx, blankForm)))
  const titles = async (as: typeof run) =>
    (await as((ctx) => matchesOfOpportunity(ctx, opportunity))).map(({ subject }) => subject.title)
  expect(await titles(run)).toContain(project.title)
  expect(await titles(asTeam)).not.toContain(project.title)
})

async function begun() {
  const project = await aProject(database.db)
  const opportunity = worth(
    await asTeam((ctx) => addOpportunity(ctx, { ...blankForm, natures: ['staff'] })),
  )
  const form = { projectId: project.id, ownerId: '' }
  const application = worth(await asTeam((ctx) => beginApplication(ctx, opportunity.id, form)))
  return { project, opportunity, application, form }
}

test('a project asks once, for itself, by somebody of the team', async () => {
  const { opportunity, form } = await begun()
  const begin = (id: string, change: object) =>
    asTeam((ctx) => beginApplication(ctx, id, { ...form, ...change }))
  expect(await begin(opportunity.id, {})).toMatchObject({ refusal: 'asked-already' })
  expect(await begin(opportunity.id, { projectId: nowhere })).toMatchObject({
    refusal: 'project-unknown',
  })
  expect(await begin(nowhere, {})).toMatchObject({ refusal: 'not-found' })
  const other = await aProject(database.db)
  expect(await begin(opportunity.id, { projectId: other.id, ownerId: nowhere })).toMatchObject({
    refusal: 'owner-unknown',
  })
})

test('obtained, it is a signed line of the funding plan, whose amount is read there alone', async () => {
  const { project, application } = await begun()
  const move = (change: object, as = asTeam) =>
    as((ctx) => moveApplication(ctx, application.id, { ...blankMove, ...change }))
  expect(await move({ askedCents: 200_000 })).toMatchObject({ value: { state: 'sent' } })
  const before = { state: 'preparing', asked: null, sentOn: null, decidedOn: null, reason: '' }
  await asTeam((ctx) => moveUndo.restore(ctx, application.id, { ...before, state: 'preparing' }))
  expect(await findApplication(database.db, application.id)).toMatchObject({
    ...{ state: 'preparing', askedCents: undefined },
  })
  expect(await move({ askedCents: 200_000 })).toMatchObject({ ok: true })
  const obtained = {
    ...{ to: 'obtained', grantedCents: 150_000, startsOn: '2027-01-01', endsOn: '2027-12-31' },
  }
  expect(await move(obtained)).toMatchObject({ refusal: 'accounts-only' })
  expect(await move(obtained, run)).toMatchObject({ value: { state: 'obtained' } })
  const [grant] = await listGrants(database.db, [project.id])
  expect(grant).toMatchObject({
    ...{ state: 'signed', askedCents: 200_000, grantedCents: 150_000, natures: ['staff'] },
  })
  const shown = await door.get(paths.application(application.id), team)
  expect(plain(shown.text)).toContain('1 500 €')
  expect(await asTeam((ctx) => moveApplication(ctx, nowhere, blankMove))).toMatchObject({
    refusal: 'not-found',
  })
})

test('pieces have who brings them, and wait for that person', async () => {
  const { application } = await begun()
  const save = (change: object) =>
    asTeam((ctx) => savePieces(ctx, application.id, { ...nothing, ...change }))
  const piece = { label: 'Délibération', ownerId: team.id, dueOn: '2020-01-01', done: false }
  expect(await save({ changed: [{ id: nowhere, written: piece }] })).toMatchObject({
    refusal: 'line-unknown',
  })
  expect(await save({ added: [{ ...piece, ownerId: nowhere }] })).toMatchObject({
    refusal: 'owner-unknown',
  })
  const many = Array.from({ length: 61 }, () => ({ ...piece, ownerId: '' }))
  expect(await save({ added: many })).toMatchObject({ refusal: 'too-many-lines' })
  expect(await asTeam((ctx) => savePieces(ctx, nowhere, nothing))).toMatchObject({
    refusal: 'not-found',
  })
  expect((await save({ added: [{ ...piece, ownerId: '' }] })).ok).toBe(true)
  const kept = await findApplication(database.db, application.id)
  expect(kept?.pieces.map(({ label }) => label)).toContain('Délibération')
  const asked = { db: database.db, now: new Date(), locale: 'fr' } as const
  expect(await listWaitingFunding(asked, asPerson('volunteer'))).toEqual([])
})

import { expect, test } from 'vitest'
import { listProjects } from '#modules/economics/index.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import type { BlockForm } from '../block.ts'
import { tendersModule } from '../module.ts'
import { paths } from '../paths.ts'
import type { RowKind } from '../rows.ts'
import { findBlock, listParts, listVersions } from '../store/blocks.ts'
import { findTender, forgetEnded, forgetOwner } from '../store/tenders.ts'
import type { DecideForm, ResultForm, TenderForm } from '../tender.ts'
import { beginService } from './begin-service.ts'
import { exportOwn } from './export-own.ts'
import { insertBlockText, makeOutline, sayReady, writePart } from './keep-answers.ts'
import { addBlock, editBlock, writeEntity } from './keep-blocks.ts'
import { saveTenderRows } from './keep-rows.ts'
import {
  addTender,
  decideTender,
  decisionUndo,
  editTender,
  recordResult,
  submitTender,
  takeNotice,
} from './keep-tenders.ts'
import { listWaitingTenders } from './list-waiting.ts'

const database = useDatabase()
const door = openDoor(database, { routes: tendersModule.routes })
const { house } = door
const team = asPerson('lab-team')
const accounts = asPerson('finance')
const by =
  (person: typeof team) =>
  <T>(asked: (ctx: Ctx) => Promise<T>) =>
    act(house, { person }, asked)
const [asTeam, asAccounts] = [by(team), by(accounts)]
const nowhere = '00000000-0000-7000-8000-00000000e15e'
const nothing = { added: [], changed: [], removed: [] }
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

function worth<T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T {
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

const form: TenderForm = {
  ...{ title: 'Animer la halle', kind: 'mapa', buyer: 'Ville du Lavoir', source: '', address: '' },
  ...{ summary: '', lots: '', partners: '', mostCents: undefined, closesOn: '2020-01-01' },
  closesTime: '12:00',
}
const go: DecideForm = {
  ...{ choice: 'go', goReason: 'Notre métier', entity: 'association' },
  ...{ entityReason: 'Une recherche', field: 'outside-market' },
}
const entity = {
  ...{ name: 'Association du Lavoir', legalForm: '', siren: '', address: '', vatMention: '' },
  prefix: 'ASSO',
}
const block: BlockForm = {
  ...{ kind: 'method', title: 'Méthode', body: 'Un texte', trueOn: '2026-11-01' },
  ...{ resourceSlug: '', consentOn: undefined, consentOf: '' },
}

const rows = (id: string, kind: RowKind, change: object) =>
  asTeam((ctx) => saveTenderRows(ctx, id, kind, { ...nothing, ...change }))
const added = async () => worth(await asTeam((ctx) => addTender(ctx, form))).id
const decide = (id: string, change: object = {}) =>
  asTeam((ctx) => decideTender(ctx, id, { ...go, ...change }))

/** Decided, with a criterion and its part. */
async function answering() {
  worth(await asTeam((ctx) => writeEntity(ctx, 'association', entity)))
  const id = await added()
  worth(await decide(id))
  worth(await rows(id, 'criteria', { added: [{ label: 'Méthode', weightTenths: 1000 }] }))
  worth(await asTeam((ctx) => makeOutline(ctx, id)))
  const [part] = await listParts(database.db, { opportunityId: id })
  if (!part) throw new Error('no part')
  return { id, part }
}

test('the gate needs an entity that is filled in; a decision is taken back', async () => {
  const id = await added()
  expect(await decide(id, { entity: 'commercial' })).toMatchObject({ refusal: 'entity-unset' })
  expect(await decide(nowhere)).toMatchObject({ refusal: 'not-found' })
  worth(await asTeam((ctx) => writeEntity(ctx, 'association', entity)))
  expect(await decide(id)).toMatchObject({ value: { state: 'answering', ownerId: team.id } })
  const decided = await findTender(database.db, id)
  expect(decided?.pieces.length).toBeGreaterThan(3)
  await asTeam((ctx) =>
    decisionUndo.restore(ctx, id, {
      ...{ state: 'to-decide', goReason: '', entity: null, entityReason: '' },
      ...{ field: null, owner: null },
    }),
  )
  expect(await findTender(database.db, id)).toMatchObject({
    state: 'to-decide',
    ownerId: undefined,
  })
  const edited = await asTeam((ctx) => editTender(ctx, id, { ...form, buyer: 'Région' }))
  expect(edited).toMatchObject({ value: { buyer: 'Région' } })
})

test('a notice of the funding is taken once', async () => {
  const id = crypto.randomUUID()
  await database.db
    .insertInto('funding_opportunities')
    .values({
      ...{ id, origin: 'boamp', sourceId: '26-1', title: 'Concertation', kind: 'tender' },
      ...{ funder: 'Ville', closesOn: '2099-01-01', createdAt: new Date(), updatedAt: new Date() },
    })
    .execute()
  await database.db
    .updateTable('funding_opportunities')
    .set({
      awardTerms: JSON.stringify({ criteria: [{ label: 'Méthode', percent: 60 }], lots: 3 }),
    })
    .where('id', '=', id)
    .execute()
  expect((await door.get(paths.notices, team)).text).toContain('Concertation')
  expect(await asTeam((ctx) => takeNotice(ctx, id))).toMatchObject({
    value: {
      ...{ source: 'BOAMP 26-1', buyer: 'Ville', kind: 'public-tender' },
      ...{ lots: '3 lots, d’après l’annonce', criteria: [{ label: 'Méthode', weightTenths: 600 }] },
    },
  })
  expect(await asTeam((ctx) => takeNotice(ctx, id))).toMatchObject({ refusal: 'taken-already' })
  expect(await asTeam((ctx) => takeNotice(ctx, nowhere))).toMatchObject({ refusal: 'not-found' })
})

test('lines are written, and wait for whoever does them until they are erased', async () => {
  const { id } = await answering()
  const task = { label: 'Relire', ownerId: team.id, dueOn: '2020-01-01', done: false }
  expect(await rows(id, 'tasks', { changed: [{ id: nowhere, written: task }] })).toMatchObject({
    refusal: 'line-unknown',
  })
  expect(await rows(id, 'tasks', { added: [{ ...task, ownerId: nowhere }] })).toMatchObject({
    refusal: 'owner-unknown',
  })
  const many = Array.from({ length: 61 }, () => ({ ...task, ownerId: '' }))
  expect(await rows(id, 'tasks', { added: many })).toMatchObject({ refusal: 'too-many-lines' })
  worth(await rows(id, 'tasks', { added: [task] }))
  const asked = { db: database.db, now: new Date(), locale: 'fr' } as const
  const waiting = await listWaitingTenders(asked, team)
  expect(waiting.map(({ label }) => plain(label))).toContain('Faire : Relire')
  expect(await listWaitingTenders(asked, asPerson('volunteer'))).toEqual([])
  expect((await exportOwn(database.db, team.id)).tasks).toContainEqual({ title: 'Relire' })
  await forgetOwner(database.db, team.id)
  expect(await findTender(database.db, id)).toMatchObject({
    ...{ ownerId: undefined, tasks: [{ label: 'Relire', ownerId: '' }] },
  })
})

test('a reference without a published sheet or a consent is refused; versions stay', async () => {
  const reference: BlockForm = { ...block, kind: 'reference' }
  expect(await asTeam((ctx) => addBlock(ctx, reference))).toMatchObject({ refusal: 'sheet-needed' })
  const { id } = worth(await asTeam((ctx) => addBlock(ctx, block)))
  expect(await asTeam((ctx) => editBlock(ctx, nowhere, block))).toMatchObject({
    refusal: 'not-found',
  })
  const changed = { ...block, body: 'Un autre texte' }
  expect(await asTeam((ctx) => editBlock(ctx, id, changed))).toMatchObject({
    value: { version: 2 },
  })
  expect(await listVersions(database.db, id)).toMatchObject([{ version: 1, body: 'Un texte' }])
})

const sentence = (start: string) =>
  `${start} ${Array.from({ length: 40 }, (_, at) => `mot${at}`).join(' ')}`

test('an answer is ready when nothing stops it, and not after it is written again', async () => {
  const { id, part } = await answering()
  const write = (body: string, partId = part.id) =>
    asTeam((ctx) => writePart(ctx, id, partId, { title: 'Méthode', body, mostPages: 2 }))
  const ready = () => asTeam((ctx) => sayReady(ctx, id))
  expect(await asTeam((ctx) => makeOutline(ctx, id))).toMatchObject({ refusal: 'nothing-new' })
  expect(await write('', nowhere)).toMatchObject({ refusal: 'not-found' })
  expect(await ready()).toMatchObject({ refusal: 'not-ready' })
  const insert = (blockId: string) =>
    asTeam((ctx) => insertBlockText(ctx, id, part.id, { blockId }))
  expect(await insert(nowhere)).toMatchObject({ refusal: 'block-unknown' })
  const long = { ...block, body: sentence('Premier') }
  const { id: blockId } = worth(await asTeam((ctx) => addBlock(ctx, long)))
  worth(await insert(blockId))
  expect(await findBlock(database.db, blockId)).toMatchObject({ uses: 1 })
  worth(await ready())
  expect((await findTender(database.db, id))?.readyAt).toBeInstanceOf(Date)
  worth(await write('a'.repeat(59_995)))
  expect((await findTender(database.db, id))?.readyAt).toBeUndefined()
  expect(await insert(blockId)).toMatchObject({ refusal: 'too-long-text' })

  worth(await write(sentence('Second')))
  const other = await answering()
  const again = { title: 'Méthode', body: sentence('second'), mostPages: 2 }
  worth(await asTeam((ctx) => writePart(ctx, other.id, other.part.id, again)))
  const stopped = await asTeam((ctx) => sayReady(ctx, other.id))
  expect(stopped).toMatchObject({ refusal: 'not-ready' })
  const page = await door.get(paths.answer(other.id), team)
  expect(page.text).toContain('Déjà écrit dans une autre réponse')
  expect((await door.get(paths.docx(other.id), team)).response.status).toBe(200)

  const blank = await added()
  expect(await asTeam((ctx) => makeOutline(ctx, blank))).toMatchObject({ refusal: 'not-now' })
  worth(await decide(blank))
  expect(await asTeam((ctx) => makeOutline(ctx, blank))).toMatchObject({ refusal: 'no-criterion' })
})

test('won, it becomes a service with its number, its project and its budget', async () => {
  const { id } = await answering()
  const work = { label: 'Animation', hundredths: 200, dayCents: 60_000 }
  worth(await rows(id, 'work', { added: [work] }))
  const submit = { submittedOn: '2026-01-02', submittedTime: '10:00', proof: 'Accusé 12' }
  expect((await asTeam((ctx) => submitTender(ctx, id, submit))).ok).toBe(true)
  expect(await asTeam((ctx) => submitTender(ctx, nowhere, submit))).toMatchObject({
    refusal: 'not-found',
  })
  expect(await rows(id, 'work', { added: [work] })).toMatchObject({ refusal: 'offer-fixed' })
  const days = { startsOn: '2027-01-01', endsOn: '2027-12-31' }
  const open = (as: typeof asTeam, change: object = {}) =>
    as((ctx) => beginService(ctx, id, { ...days, ...change }))
  expect(await open(asAccounts)).toMatchObject({ refusal: 'not-now' })
  const won: ResultForm = {
    ...{ outcome: 'won', decidedOn: '2026-02-01', scoreTenths: 800 },
    ...{ debriefing: '', lessons: 'Citer les villages' },
  }
  worth(await asTeam((ctx) => recordResult(ctx, id, won)))
  expect(await open(asTeam)).toMatchObject({ refusal: 'accounts-only' })
  expect(await open(asAccounts, { endsOn: '2026-12-31' })).toMatchObject({ refusal: 'days-turned' })
  const service = worth(await open(asAccounts))
  expect(service.number).toMatch(/^ASSO-\d{4}-001$/)
  expect(await open(asAccounts)).toMatchObject({ refusal: 'opened-already' })
  const project = (await listProjects(database.db)).find((made) => made.id === service.projectId)
  expect(project).toMatchObject({
    title: 'Animer la halle',
    kind: 'other',
    experimentId: undefined,
  })
  const lines = await database.db
    .selectFrom('economy_lines')
    .select(['label', 'plannedCents'])
    .where('projectId', '=', service.projectId)
    .orderBy('position')
    .execute()
  expect(lines).toMatchObject([{ label: 'Animation' }, { plannedCents: 120_000 }])
  expect(await forgetEnded(database.db, new Date('2026-01-31'))).toBe(0)
  expect(await forgetEnded(database.db, new Date('2026-02-02'))).toBe(1)
  expect(await findTender(database.db, id)).toMatchObject({ ownerId: undefined, state: 'won' })
  const shown = await door.get(paths.tender(await added()), team)
  expect(shown.text).toContain('Citer les villages')
})

import { beforeAll, describe, expect, test } from 'vitest'
import { replayStarters } from '#modules/experiments/demo/replay-starters.ts'
import { listReports } from '#modules/experiments/evaluation/store/evaluations.ts'
import type { Experiment } from '#modules/experiments/experiment.ts'
import { listPassages } from '#modules/experiments/gates/store/passages.ts'
import { verifyFrozenProtocol } from '#modules/experiments/index.ts'
import { createExperiment } from '#modules/experiments/proposals/actions/create-experiment.ts'
import { findFrozenBytes, listFreezes } from '#modules/experiments/protocol/store/freezes.ts'
import { collectSheetFacts } from '#modules/experiments/sheet/store/sheet-facts.ts'
import { findSheet } from '#modules/experiments/sheet/store/sheets.ts'
import { findExperimentBySlug } from '#modules/experiments/store/experiments.ts'
import { findResource } from '#modules/resources/index.ts'
import { verifyAudit } from '#platform/audit.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms } from '../app.ts'

const database = useDatabase()
const { db, ctx } = database
const { house } = openDoor(database, { routes: [] })
const kinds = makeRooms().flatMap(({ instruments }) => instruments ?? [])
const replay = () => act(house, {}, (world) => replayStarters(world, kinds))

let experiment: Experiment

beforeAll(async () => {
  expect(await replay()).toBe(1)
  const found = await findExperimentBySlug(db, 'un-panel-tire-au-sort-sans-acheter-de-fichier')
  if (!found) throw new Error('the experiment was not replayed')
  experiment = found
})

describe('the experiment of SMICVAL, replayed from its public facts', () => {
  test('goes through the eight stations, on the days that are known', async () => {
    expect(experiment.stage).toBe('dissemination')
    expect(experiment.source).toBe('starter')
    const passages = await listPassages(db, experiment.id)
    expect(passages.map(({ from }) => from)).toEqual([
      'idea',
      'framing',
      'agreement',
      'protocol',
      'running',
      'evaluation',
      'documentation',
    ])
    expect(passages.find(({ from }) => from === 'running')?.at).toEqual(
      new Date('2021-05-28T08:00:00Z'),
    )
  })

  test('waives in plain sight what no source says, and nothing else', async () => {
    const passages = await listPassages(db, experiment.id)
    const asked = passages.flatMap(({ requirements }) => requirements)
    const waived = asked.filter(({ state }) => state === 'waived')
    expect(waived.map(({ key }) => key)).toEqual([
      'steering-decision',
      'eligibility-membership',
      'eligibility-means',
      'eligibility-agreement',
      'economics',
      'agreement-signed',
      'deliberation',
      'declaration-signed',
    ])
    for (const { reason } of waived) expect(reason).toContain('Aucune source publique')
    expect(asked.filter(({ state }) => state === 'missing')).toEqual([])
  })

  test('has a frozen protocol that recomputes to its hash, and says it was written afterwards', async () => {
    const [freeze] = await listFreezes(db, experiment.id)
    const bytes = await findFrozenBytes(db, experiment.id, freeze?.version ?? 0)
    const verdict = await verifyFrozenProtocol(bytes ?? new Uint8Array(), freeze?.sha256)
    expect(verdict.ok).toBe(true)
    const { protocol } = await collectSheetFacts(ctx(), kinds, experiment)
    expect(protocol['existing-data']).toEqual({ answer: 'analysed' })
  })

  test('computes its figures from the sessions', async () => {
    const { figures, phases } = await collectSheetFacts(ctx(), kinds, experiment)
    expect(phases.map(({ state }) => state)).toEqual(['closed', 'closed', 'closed'])
    const people = figures.filter(({ key }) => key === 'people')
    expect(people.map(({ planned, actual }) => [planned, actual])).toEqual([
      [50, 50],
      [15, 15],
    ])
  })

  test('names nobody: participants are counted, their names were never known', async () => {
    const names = await db
      .selectFrom('event_participant_identities')
      .select('name')
      .distinct()
      .execute()
    expect(names.map(({ name }) => name).sort()).toEqual([
      'Membre du panel, nom non publié',
      'Élu·e, nom non publié',
    ])
  })

  test('is evaluated, and published as the starter sheet of the centre', async () => {
    expect(await listReports(db, experiment.id)).toHaveLength(1)
    const sheet = await findSheet(db, experiment.id)
    expect(sheet?.resourceSlug).toBe('un-panel-de-quinze-personnes-tire-au-sort-aux-flechettes')
    const row = await db.selectFrom('resources').select('id').executeTakeFirstOrThrow()
    const resource = await findResource(db, row.id)
    expect(resource).toMatchObject({
      isStarter: true,
      source: 'starter',
      version: 1,
      outcome: 'finished',
      origin: { kind: 'experiment', id: experiment.id },
    })
    expect(resource?.content.essential.cost).toBe('')
    expect(resource?.content.sources).toHaveLength(4)
    expect(resource?.content.figures.length).toBeGreaterThan(0)
  })

  test('leaves acts that chain and verify, signed by nobody', async () => {
    const report = await verifyAudit(db)
    expect(report.brokenAt).toBeUndefined()
    expect(report.lines).toBeGreaterThan(40)
    const actors = await db.selectFrom('audit_lines').select('actorId').distinct().execute()
    expect(actors).toEqual([{ actorId: null }])
  })

  test('writes to nobody', async () => {
    expect(await db.selectFrom('outbox_mails').selectAll().execute()).toEqual([])
  })

  test('is told from a lived experiment of the same title', async () => {
    const lived = await act(house, {}, (world) =>
      createExperiment(
        { ...world, person: asPerson('lab-team') },
        {
          title: experiment.title,
          question: 'Et chez nous ?',
          hypothesis: '',
          summary: 'Une vraie.',
          challenges: ['empowerment'],
          open: '',
          territory: undefined,
        },
      ),
    )
    expect(lived).toMatchObject({ ok: true, value: { source: 'house' } })
    await db
      .updateTable('experiments')
      .set({ title: 'Autre' })
      .where('id', '=', experiment.id)
      .execute()
    expect(await replay()).toBe(0)
  })

  test('is played once: a second start changes nothing', async () => {
    const before = await verifyAudit(db)
    expect(await replay()).toBe(0)
    expect(await verifyAudit(db)).toEqual(before)
  })
})

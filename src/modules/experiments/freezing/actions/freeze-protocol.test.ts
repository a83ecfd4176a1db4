import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { Experiment } from '../../experiment.ts'
import { verifyFrozenProtocol } from '../../freeze-verification.ts'
import { protocolMark } from '../../protocol/protocol.ts'
import { findFrozenBytes, findStanding, listFreezes } from '../../protocol/store/freezes.ts'
import { beginProtocol as begin, findProtocol } from '../../protocol/store/versions.ts'
import { insertExperiment } from '../../store/experiments.ts'
import { textIn } from '../../template/protocol-answer.ts'
import { wholeProtocol } from '../../template/protocol-example.ts'
import { anExperiment } from '../../testing/examples.ts'
import { writeProtocolSections } from '../../writing/actions/write-protocol-sections.ts'
import { abandonProtocolAmendment } from './abandon-protocol-amendment.ts'
import { freezeProtocol } from './freeze-protocol.ts'
import { freezeProtocolAmendment } from './freeze-protocol-amendment.ts'
import { openProtocolAmendment } from './open-protocol-amendment.ts'
import { recordProtocolAdoption } from './record-protocol-adoption.ts'

const { db, clock, ctx } = useDatabase()
const staff = asPerson('lab-team')
const reason = 'La salle des fêtes remplace la mairie : on y entre en fauteuil.'

let experiment: Experiment

beforeEach(async () => {
  experiment = anExperiment({ id: newId(clock.now(), clock.chance), stage: 'protocol' })
  await insertExperiment(db, experiment)
  await begin(db, experiment.id, {
    act: 'begun',
    authorId: staff.id,
    at: clock.now(),
    answers: wholeProtocol,
  })
})

function inOneAct<T>(run: (ctx: Ctx) => Promise<T>, person: Viewer = staff): Promise<T> {
  return db.transaction().execute((trx) => run(ctx({ db: trx, person })))
}

async function write(text: string, person: Viewer = staff) {
  const answers = { fidelity: { answer: text } }
  return inOneAct((act) => writeProtocolSections(act, experiment.id, answers), person)
}

async function adopt(version?: number, adoptedOn = dayOf(clock.now())) {
  const now = (await findProtocol(db, experiment.id))?.version ?? 0
  return inOneAct((act) =>
    recordProtocolAdoption(act, experiment.id, {
      circle: 'Comité de pilotage',
      adoptedOn,
      minutes: 'Aucune objection après un tour.',
      link: undefined,
      file: undefined,
      version: version ?? now,
    }),
  )
}

const freeze = (person: Viewer = staff) =>
  inOneAct((act) => freezeProtocol(act, experiment.id, []), person)

async function frozen() {
  await adopt()
  const done = await freeze()
  if (!done.ok) throw new Error(done.refusal)
  return done.value
}

describe('freezing a protocol', () => {
  test('is refused until it is complete and adopted as it stands', async () => {
    expect(await freeze()).toEqual({ ok: false, refusal: 'not-adopted' })
    await adopt()
    await write('Une chercheuse assiste à chaque séance.')
    expect(await freeze()).toEqual({ ok: false, refusal: 'not-adopted' })
    await write('')
    await adopt()
    expect(await freeze()).toEqual({ ok: false, refusal: 'incomplete' })
  })

  test('is refused to those who do not answer for the lab', async () => {
    await adopt()
    const here = { kind: 'experiment', id: experiment.id } as const
    expect(await freeze(asPerson([{ role: 'innovator', place: here }]))).toEqual({
      ok: false,
      refusal: 'forbidden',
    })
  })

  test('keeps bytes whose hash an outside program finds again', async () => {
    const done = await frozen()
    expect(done).toMatchObject({ version: 1, frozenAt: clock.now(), amends: undefined })
    const bytes = await findFrozenBytes(db, experiment.id, 1)
    if (!bytes) throw new Error('no bytes')
    const folder = mkdtempSync(join(tmpdir(), 'frozen-'))
    writeFileSync(join(folder, 'protocole-v1.json'), bytes)
    const words = execFileSync('sha256sum', ['protocole-v1.json'], {
      cwd: folder,
      encoding: 'utf8',
    })
    rmSync(folder, { recursive: true })
    expect(words.slice(0, 64)).toBe(done.sha256)
    expect(await verifyFrozenProtocol(bytes, done.sha256)).toMatchObject({ ok: true })
  })

  test('leaves a public line with the hash', async () => {
    await adopt()
    const act = ctx({ person: staff })
    const done = await freezeProtocol(act, experiment.id, [])
    if (!done.ok) throw new Error(done.refusal)
    expect(act.audits).toMatchObject([
      { act: 'protocol.frozen', public: true, detail: { version: 1, sha256: done.value.sha256 } },
    ])
    expect(act.announcements).toMatchObject([{ name: 'protocol.frozen' }])
  })

  test('happens once, even when ten ask together', async () => {
    await adopt()
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => freeze()))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await listFreezes(db, experiment.id)).toHaveLength(1)
  })

  test('closes the sections', async () => {
    await frozen()
    expect(await write('Autre chose')).toEqual({ ok: false, refusal: 'frozen' })
  })
})

describe('a frozen version', () => {
  test('is refused any change by the database itself', async () => {
    await frozen()
    const { id } = experiment
    for (const attempt of [
      sql`update protocol_freezes set reason = 'x' where experiment_id = ${id}`,
      sql`update protocol_freezes set bytes = 'x' where experiment_id = ${id}`,
      sql`delete from protocol_freezes where experiment_id = ${id}`,
      sql`truncate protocol_freezes cascade`,
      sql`update protocol_answers set answer = '{"answer":"x"}' where experiment_id = ${id}`,
      sql`delete from protocol_answers where experiment_id = ${id}`,
      sql`update protocol_versions set act = 'merged' where experiment_id = ${id}`,
      sql`delete from protocol_versions where experiment_id = ${id}`,
      sql`delete from protocols where experiment_id = ${id}`,
    ]) {
      await expect(attempt.execute(db)).rejects.toThrow(/refused/)
    }
    expect(await listFreezes(db, id)).toHaveLength(1)
  })

  test('cannot be written with a hash that is not its own', async () => {
    const forged = sql`insert into protocol_freezes (experiment_id, number, bytes, sha256, frozen_at)
      values (${experiment.id}, 1, 'autre', ${'0'.repeat(64)}, ${clock.now()})`
    await expect(forged.execute(db)).rejects.toThrow(/check/)
  })

  test('goes only with its whole experiment', async () => {
    await frozen()
    await sql`delete from experiments where id = ${experiment.id}`.execute(db)
    expect(await findProtocol(db, experiment.id)).toBeUndefined()
  })
})

describe('amending a frozen protocol', () => {
  test('takes a reason, a change, and gives a new frozen version chained to the first', async () => {
    const first = await frozen()
    await inOneAct((act) => openProtocolAmendment(act, experiment.id, reason))
    const amend = () => inOneAct((act) => freezeProtocolAmendment(act, experiment.id, []))
    expect(await amend()).toEqual({ ok: false, refusal: 'unchanged' })
    expect(await write('Une chercheuse assiste à tout.')).toMatchObject({ ok: true })

    clock.pass({ days: 1 })
    expect(await amend()).toMatchObject({
      ok: true,
      value: { version: 2, amends: 1, reason, frozenBy: staff.id, frozenAt: clock.now() },
    })
    const bytes = await findFrozenBytes(db, experiment.id, 2)
    expect(JSON.parse(new TextDecoder().decode(bytes)).amendment).toEqual({
      reason,
      amends: { version: 1, sha256: first.sha256 },
    })
    expect(await write('Encore')).toEqual({ ok: false, refusal: 'frozen' })
    expect(protocolMark(1, 2)).toEqual({ producedUnder: 1, current: 2 })
    expect(protocolMark(2, 2)).toBeUndefined()
  })

  test('belongs to the lab’s team, not to people who take part', async () => {
    await frozen()
    const here = { kind: 'experiment', id: experiment.id } as const
    const both = asPerson(['lab-team', { role: 'participant', place: here }])
    for (const person of [both, asPerson([{ role: 'innovator', place: here }])]) {
      const opened = await inOneAct(
        (act) => openProtocolAmendment(act, experiment.id, reason),
        person,
      )
      expect(opened).toEqual({ ok: false, refusal: 'forbidden' })
    }
    await inOneAct((act) => openProtocolAmendment(act, experiment.id, reason))
    const innovator = asPerson([{ role: 'innovator', place: here }])
    expect(await write('Par une autre porte', innovator)).toEqual({
      ok: false,
      refusal: 'forbidden',
    })
  })

  test('given up, puts the frozen text back', async () => {
    await frozen()
    await inOneAct((act) => openProtocolAmendment(act, experiment.id, reason))
    await write('Autre texte')
    await inOneAct((act) => abandonProtocolAmendment(act, experiment.id))
    const protocol = await findProtocol(db, experiment.id)
    expect(protocol?.version).toBe(3)
    expect(textIn(protocol?.content['fidelity'])).toBe(textIn(wholeProtocol['fidelity']))
    expect((await findStanding(db, experiment.id)).amendment).toBeUndefined()
    expect(await write('Encore')).toEqual({ ok: false, refusal: 'frozen' })
  })

  test('is one at a time', async () => {
    await frozen()
    const open = () => inOneAct((act) => openProtocolAmendment(act, experiment.id, reason))
    const outcomes = await Promise.all([open(), open(), open()])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  })
})

describe('adopting the protocol', () => {
  test('keeps the circle, the day, the minutes and the version that was read', async () => {
    expect(await adopt()).toMatchObject({ ok: true })
    expect((await findStanding(db, experiment.id)).adoption).toMatchObject({
      version: 1,
      circle: 'Comité de pilotage',
      adoptedOn: dayOf(clock.now()),
      recordedBy: staff.id,
    })
  })

  test('on a day before the version was written is refused', async () => {
    expect(await adopt(1, '2026-11-24')).toEqual({ ok: false, refusal: 'before-its-text' })
  })

  test('of an older version than the one that stands is refused', async () => {
    await write('Un mot de plus')
    expect(await adopt(1)).toEqual({ ok: false, refusal: 'moved-on' })
  })
})

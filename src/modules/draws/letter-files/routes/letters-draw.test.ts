import type { Kysely } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { hashOf, lettersHold, verifyReceipt } from '#engines/sortition/index.ts'
import { newId } from '#kit/ids.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { answerTo } from '#platform/testing/raw-query.ts'
import { asPerson } from '#platform/testing/world.ts'
import { enterDice, holdDraw } from '../../ceremony/actions/hold-draw.ts'
import { beaconTime, diceTime, knownRounds } from '../../demo/invent-pool.ts'
import { drawsModule } from '../../module.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { recordWitness } from '../../proceedings/actions/end-draw.ts'
import { freezePool } from '../../proceedings/actions/freeze-pool.ts'
import { listPanels } from '../../proceedings/actions/list-panels.ts'
import { receiptOfDraw } from '../../receipts/actions/read-receipt.ts'
import { listSources, listWaves } from '../../recruits/store/recruitments.ts'
import { listRecruits } from '../../recruits/store/recruits.ts'
import { commitDraw } from '../../seals/actions/commit-draw.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { findDrawBySlug } from '../../store/draws.ts'
import { insertFeature } from '../../store/features.ts'
import { insertPoolPeople } from '../../store/pool-people.ts'
import type { DrawTables } from '../../tables.ts'
import { twoFeatures } from '../../testing/features.ts'
import { makeWave } from '../actions/make-wave.ts'

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const { clock } = database
const door = openDoor(database, { routes: drawsModule.routes })
const [staff, second] = [asPerson('lab-team'), asPerson('lab-team')]
const slug = 'panel-de-la-source'

function acting<T>(run: (ctx: Ctx) => Promise<T>, person = staff): Promise<T> {
  return database.db.transaction().execute((trx: Db) => run(database.ctx({ db: trx, person })))
}

async function draw() {
  const found = await findDrawBySlug(db, slug)
  if (!found) throw new Error('no draw')
  return found
}

const rule = {
  ...{ title: 'Panel de la source', organiser: 'Commune de Sizun', organiserKind: 'commune' },
  ...{ population: 'Tout le monde', panelSize: '4', reserveSize: '2', expectedPool: '12' },
  ...{ method: 'leximin', listSize: '1000', sameAddress: 'yes', indemnity: '40 €', care: '' },
  ...{ registrationClosesOn: '2023-09-10', drawOn: '2023-09-15', replacementsEndOn: '2023-10-31' },
  // Round 1000 of the beacon: 23 August 2023, 17:59:24 in Paris.
  ...{ lettersOn: '2023-08-23', lettersTime: '17:59:24' },
}
const tried = (query: string) => answerTo(db, query)

const csv = [
  'voie;cp;ville;secteur',
  ...Array.from(
    { length: 60 },
    (_, at) => `${at + 1} rue Haute;29450;Sizun;${at < 40 ? 'bourg' : 'hameaux'}`,
  ),
].join('\n')

async function fileOfLetters(size: string) {
  const file = new File([csv], `adresses-${size}.csv`)
  const read = await door.post(recruitPaths.files(slug), { kind: 'frame', file }, staff)
  const path = read.location ?? ''
  const sourceId = (await listSources(db, (await draw()).id))[0]?.id ?? ''
  const columns = { column0: 'address', column1: 'postcode', column2: 'town', column3: 'stratum' }
  expect((await door.post(path, { sourceId, size, ...columns }, staff)).status).toBe(303)
  return path
}

beforeAll(async () => {
  clock.set('2023-08-20T08:00:00Z')
  await door.post(
    drawPaths.create,
    { title: 'Panel de la source', panelSize: '4', purpose: '' },
    staff,
  )
  for (const feature of twoFeatures(clock.now()))
    await insertFeature(db, (await draw()).id, {
      ...feature,
      values: feature.values.map((value) => ({ ...value, max: 4, maxFlex: 4 })),
    })
  const source = { kind: 'addresses', label: 'Adresses', usualResponse: '8', declared: 'yes' }
  await door.post(recruitPaths.sources(slug), source, staff)
})

describe('the rule names the round of the letters', () => {
  test('a round that has spoken is refused, by the act and by the database', async () => {
    const odd = await door.post(drawPaths.rule(slug), { ...rule, lettersTime: 'midi' }, staff)
    expect(odd.status).toBe(422)
    clock.set('2023-08-23T15:30:00Z')
    const past = { ...rule, lettersTime: '17:15' }
    expect((await door.post(drawPaths.rule(slug), past, staff)).status).toBe(303)
    const published = await door.post(drawPaths.publish(slug), {}, staff)
    expect(published.status).toBe(422)
    expect(published.text).toContain('déjà passé')
    expect(
      await tried(`update draws set published_at = '2023-08-23T15:30:00Z' where slug = '${slug}'`),
    ).toContain('letters_round_after_rule')
    clock.set('2023-08-20T08:00:00Z')
  })

  test('the round to come is in the public rule, and does not move any more', async () => {
    expect((await door.post(drawPaths.rule(slug), rule, staff)).status).toBe(303)
    expect((await draw()).lettersRound).toBe(1000)
    expect((await door.get(drawPaths.rule(slug), staff)).text).toContain('value="17:59:24"')
    expect((await door.post(drawPaths.publish(slug), {}, staff)).status).toBe(303)
    const [told] = await listDrawEvents(db, (await draw()).id)
    expect(told).toMatchObject({ kind: 'rules-published', payload: { lettersRound: 1000 } })
    expect(String(told?.payload['text'])).toContain('tour 1000')
    expect(await tried(`update draws set letters_round = 2000 where slug = '${slug}'`)).toContain(
      'not edited',
    )
  })
})

describe('the letters', () => {
  let path = ''
  const signature = knownRounds[1000]

  test('are drawn from no list that was not fixed before, and by no typed seed', async () => {
    clock.set('2023-08-22T08:00:00Z')
    path = await fileOfLetters('20')
    expect((await door.get(path, staff)).text).not.toContain('name="seed"')
    const early = await door.post(`${path}/importer`, { signature }, staff)
    expect(early.text).toContain('Fixez d’abord la liste')
    const [source] = await listSources(db, (await draw()).id)
    if (!source) throw new Error('no source')
    const typed = { source, size: 1, seed: 'ma graine', confidence: 0.9, lines: [] }
    const refused = await makeWave(database.ctx({ person: staff }), await draw(), typed)
    expect(refused).toEqual({ ok: false, refusal: 'rule-names-round' })
    const wave = await tried(`insert into draw_waves (id, draw_id, source_id, number, size,
      frame_size, frame_sha256, seed, expected_response, confidence, codes_sha256, created_at)
      values (gen_random_uuid(), '${(await draw()).id}', '${source.id}', 1, 1, 1, '', '', 0.1, 0.9,
      '', now())`)
    expect(wave).toContain('names a round')
  })

  test('a fixed list is public by its hash; it is taken back only before the beacon speaks', async () => {
    expect((await door.post(`${path}/fixer`, {}, asPerson('innovator'))).status).toBe(403)
    expect((await door.post(`${path}/fixer`, {}, staff)).status).toBe(303)
    expect((await door.post(`${path}/retirer`, {}, staff)).status).toBe(303)
    expect((await door.post(`${path}/fixer`, {}, staff)).status).toBe(303)
    const other = await fileOfLetters('10')
    expect((await door.post(`${other}/fixer`, {}, staff)).text).toContain('Une autre liste attend')
    expect((await door.get(path, staff)).text).toContain('Liste fixée')
    const moved = await door.post(path, { size: '30' }, staff)
    expect(moved.status).toBe(422)
    const log = await listDrawEvents(db, (await draw()).id)
    expect(log.map(({ kind }) => kind)).toEqual([
      'rules-published',
      'letters-fixed',
      'letters-dropped',
      'letters-fixed',
    ])
    expect(log.at(-1)?.payload).toMatchObject({
      ...{ list: 2, size: 20, frame: 60, round: 1000 },
      strata: [
        { values: ['bourg'], lines: 40 },
        { values: ['hameaux'], lines: 20 },
      ],
    })
    const list = await door.get(`${path}/liste.json`, staff)
    expect(hashOf(list.text)).toBe(log.at(-1)?.payload['sha256'])
    expect(list.text).not.toContain('rue Haute')
    expect((await door.get(`${path}/liste.json`, asPerson('innovator'))).status).toBe(403)
    expect((await door.post(`${path}/importer`, { signature }, staff)).text).toContain(
      'pas encore sortie',
    )
    for (const change of ['round = 2000', "list = '{}'", "fixed_at = '2023-08-01'"])
      expect(await tried(`update draw_letter_lists set ${change}`), change).toContain('refused')
    expect(await tried('delete from draw_letter_lists')).toContain('refused')
    expect(
      await tried("update draw_letter_lists set drawn_at = '2023-08-22' where number = 2"),
    ).toContain('drawn_after_round')
  })

  test('at the round, its signature draws them; another does not', async () => {
    clock.set('2023-08-23T16:05:00Z')
    expect((await door.post(`${path}/retirer`, {}, staff)).status).toBe(303)
    expect((await listDrawEvents(db, (await draw()).id)).at(-1)?.kind).toBe('letters-fixed')
    const wrong = await door.post(`${path}/importer`, { signature: knownRounds[657413] }, staff)
    expect(wrong.text).toContain('n’est pas celle du tour')
    expect((await door.post(`${path}/importer`, {}, staff)).text).toContain('Aucun des sites')
    expect((await door.post(`${path}/importer`, { signature }, staff)).status).toBe(303)
    expect(await listRecruits(db, (await draw()).id)).toHaveLength(20)
    const [wave] = await listWaves(db, (await draw()).id)
    expect(wave).toMatchObject({ size: 20, beacon: { round: 1000, signature, list: 2 } })
    expect(await tried("update draw_waves set seed = 'x'")).toContain('not edited')
    const board = await door.get(recruitPaths.board(slug), staff)
    expect(board.text).toContain('tour 1000')
    await door.post(recruitPaths.wave(slug, wave?.id ?? ''), { step: 'commit' }, staff)
    const log = await listDrawEvents(db, (await draw()).id)
    expect(log.at(-1)).toMatchObject({ kind: 'mailing-committed', payload: { round: 1000 } })
    const list = await door.get(`${path}/liste.json`, staff)
    expect(lettersHold(log, list.text)).toBe(true)
    expect(lettersHold(log, list.text.replace('"size":20', '"size":21'))).toBe(false)
  })

  test('a list fixed later waits for the first round in ten minutes', async () => {
    const later = await fileOfLetters('10')
    expect((await door.get(later, staff)).text).toContain('dix minutes')
    expect((await door.post(`${later}/fixer`, {}, staff)).status).toBe(303)
    const log = await listDrawEvents(db, (await draw()).id)
    const round = Number(log.at(-1)?.payload['round'])
    expect(1692803367 + (round - 1) * 3).toBeGreaterThanOrEqual(
      Date.parse('2023-08-23T16:15:00Z') / 1000,
    )
    expect((await door.post(`${later}/retirer`, {}, staff)).status).toBe(303)
  })

  test('the receipt tells the round of the letters, and verifies it', async () => {
    const { id } = await draw()
    clock.set('2023-09-10T08:00:00Z')
    await acting((ctx) =>
      insertPoolPeople(
        ctx.db,
        Array.from({ length: 12 }, (_, at) => ({
          ...{ id: newId(ctx.now, ctx.chance), drawId: id, ticket: `ticket-${at + 10}` },
          ...{ status: 'eligible' as const, channel: '', waveId: null, codeHash: null },
          answers: { age: '30-59', logement: 'locataire' },
          ...{ household: null, personId: null, registeredAt: ctx.now },
          ...{ createdAt: ctx.now, updatedAt: ctx.now },
        })),
      ),
    )
    expect(await acting((ctx) => freezePool(ctx, id))).toMatchObject({ refusal: 'reason-missing' })
    const because = 'La dernière vague ne partira pas : la date est passée.'
    expect((await acting((ctx) => freezePool(ctx, id, because))).ok).toBe(true)
    expect((await acting((ctx) => listPanels(ctx, id))).ok).toBe(true)
    const statement = 'Les panels recomptés respectent la règle.'
    await acting((ctx) => recordWitness(ctx, id, { role: 'Garante', statement }))
    clock.set('2023-09-14T10:00:00Z')
    const asked = { drawAt: diceTime, place: 'Mairie', withDice: true }
    expect((await acting((ctx) => commitDraw(ctx, id, asked))).ok).toBe(true)
    clock.set(diceTime)
    await acting((ctx) => enterDice(ctx, id, '352'))
    await acting((ctx) => enterDice(ctx, id, '352'), second)
    clock.set(beaconTime)
    await acting((ctx) => holdDraw(ctx, id, knownRounds[657413]))
    const receipt = await receiptOfDraw(database.ctx(), id)
    if (!receipt) throw new Error('no receipt')
    expect(receipt.fixed['mailing']).toMatchObject({ round: 1000, waves: [{ size: 20 }] })
    const checks = verifyReceipt(receipt)
    expect(checks.filter(({ holds }) => !holds)).toEqual([])
    expect(checks.at(-1)).toEqual({ item: 'mailing', holds: true })
    const page = await door.get(sealPaths.receipt(slug))
    expect(page.text).toContain('balise, tour 1000')
    expect((await door.get(sealPaths.lettersScript)).text).toContain('def drawn')
  }, 60_000)
})

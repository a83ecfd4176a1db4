import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Receipt, receiptText, verifyReceipt } from '#engines/sortition/index.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { makeWeb } from '#platform/safe-fetch/safe-fetch.ts'
import { hasCommand, told } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor, testHouse } from '#platform/testing/door.ts'
import { answerTo } from '#platform/testing/raw-query.ts'
import {
  makeTimeAuthority,
  serveTimeAuthority,
  type TimeAuthority,
} from '#platform/testing/time-authority.ts'
import { asPerson } from '#platform/testing/world.ts'
import { enterDice, holdDraw } from '../../ceremony/actions/hold-draw.ts'
import { beaconTime, diceTime, knownRounds, poolReady } from '../../demo/invent-pool.ts'
import type { Draw } from '../../draw.ts'
import { drawsModule } from '../../module.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { recordWitness } from '../../proceedings/actions/end-draw.ts'
import { freezePool } from '../../proceedings/actions/freeze-pool.ts'
import { listPanels } from '../../proceedings/actions/list-panels.ts'
import { receiptOfDraw } from '../../receipts/actions/read-receipt.ts'
import { addStamp } from '../actions/add-stamp.ts'
import { commitDraw } from '../actions/commit-draw.ts'
import { readSeals } from '../store/seals.ts'
import { listStamps } from '../store/stamps.ts'

const database = useDatabase()
const { db, clock } = database
const hasOpenssl = hasCommand('openssl')
if (!hasOpenssl) process.stdout.write('openssl is not on this machine: no stamp was made.\n')
const [staff, second] = [asPerson('lab-team'), asPerson('lab-team')]
const script = join(import.meta.dirname, '../../../../engines/sortition/verify_receipt.py')

function acting<T>(run: (ctx: Ctx) => Promise<T>, person = staff): Promise<T> {
  return db.transaction().execute((trx: Db) => run(database.ctx({ db: trx, person })))
}

/** The round of these draws is of 2023, and the authority signs today: the clock of the house goes on to today. */
async function committed(title: string): Promise<Draw> {
  clock.set('2023-09-10T08:00:00Z')
  const small = { title, people: 12, panelSize: 4, features: [] }
  const draw = await acting((ctx) => poolReady(ctx, small))
  await acting((ctx) => freezePool(ctx, draw.id))
  await acting((ctx) => listPanels(ctx, draw.id))
  const statement = 'Les panels recomptés respectent la règle.'
  await acting((ctx) => recordWitness(ctx, draw.id, { role: 'Garante', statement }))
  clock.set('2023-09-14T11:00:00Z')
  const asked = { drawAt: diceTime, place: 'Mairie', withDice: true }
  expect((await acting((ctx) => commitDraw(ctx, draw.id, asked))).ok).toBe(true)
  clock.set(new Date())
  return draw
}

const tried = (query: string) => answerTo(db, query)

describe.skipIf(!hasOpenssl)('time stamps of a commitment', () => {
  let authority: TimeAuthority
  let site: { readonly port: number; readonly server: Server }
  let draw: Draw
  let other: Draw
  let door: ReturnType<typeof openDoor>
  const tsr = (bytes: Uint8Array) => new File([bytes as BlobPart], 'reponse.tsr')
  const give = (bytes: Uint8Array, to = draw) =>
    door.post(sealPaths.stamps(to.slug), { response: tsr(bytes) }, staff)
  const bytesAt = async (file: string, of = draw) =>
    new Uint8Array(
      await (await door.get(sealPaths.sealedFile(of.slug, file))).response.clone().arrayBuffer(),
    )

  beforeAll(async () => {
    authority = makeTimeAuthority('Horloge de Brenne')
    site = await serveTimeAuthority(authority)
    const house = testHouse(database)
    const url = (name: string) => `http://${name}.exemple.fr:${site.port}/tsa`
    door = openDoor(database, {
      routes: drawsModule.routes,
      house: {
        ...house,
        web: makeWeb('Ouvroir/essai', {
          ports: [site.port],
          resolve: async (name) => (name.startsWith('absente') ? [] : ['127.0.0.1']),
          admits: () => true,
        }),
        settings: {
          ...house.settings,
          timestamps: { urls: [url('horloge'), url('absente')], roots: authority.root },
        },
      },
    })
    draw = await committed('Panel horodaté')
    other = await committed('Un autre panel')
  }, 60_000)
  afterAll(() => {
    authority.close()
    site.server.close()
  })

  test('the request is a file for any authority; its answer is checked, kept, and public', async () => {
    const request = await bytesAt('demande.tsq')
    expect(told(request, 'a.tsq', 'openssl', 'ts', '-query', '-in', 'FILE', '-text')).toContain(
      'sha256',
    )
    const page = await door.get(sealPaths.stamps(draw.slug), staff)
    expect(page.text).toContain('demande.tsq')
    expect((await door.get(sealPaths.stamps(draw.slug), asPerson('innovator'))).status).toBe(403)
    expect((await give(authority.reply(request))).status).toBe(303)
    const receipt = await door.get(sealPaths.receipt(draw.slug))
    expect(receipt.text).toContain('Horloge de Brenne')
    expect(receipt.text).toContain('openssl ts -verify')
    // It was made long after its round of 2023: said, not hidden.
    expect(receipt.text).toContain('posé après la balise')
    const kept = await bytesAt('horodatage-1.tsr')
    expect(authority.accepts(await bytesAt('engagement.json'), kept)).toBe(true)
    // The control: the same stamp is about no other file.
    expect(authority.accepts(await bytesAt('vivier.txt'), kept)).toBe(false)
  })

  test('a stamp of another draw, changed, twice, of a root that is not pinned, or no stamp: refused in words', async () => {
    const own = authority.reply(await bytesAt('demande.tsq'))
    const foreign = authority.reply(await bytesAt('demande.tsq', other))
    expect((await give(foreign)).text).toContain('un autre fichier')
    const changed = own.slice()
    changed[changed.length - 20] = (changed[changed.length - 20] as number) ^ 1
    expect((await give(changed)).text).toContain('n’est pas bonne')
    expect((await give(await bytesAt('horodatage-1.tsr'))).text).toContain('déjà là')
    expect((await give(new Uint8Array([1, 2, 3]))).text).toContain('pas une réponse')
    expect((await door.post(sealPaths.stamps(draw.slug), {}, staff)).text).toContain('Choisissez')
    const stranger = makeTimeAuthority('Horloge inconnue')
    const unknown = stranger.reply(await bytesAt('demande.tsq'))
    stranger.close()
    expect((await give(unknown)).text).toContain('choisie par l’hébergeur')
    expect(await listStamps(db, draw.id)).toHaveLength(1)
  }, 60_000)

  test('one button asks the authorities of the settings; the one that fails is named, and can be asked again', async () => {
    const asked = await door.post(sealPaths.askStamps(draw.slug), {}, staff)
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('absente.exemple.fr')
    expect(asked.text).toContain('Réessayez plus tard')
    const stamps = await listStamps(db, draw.id)
    expect(stamps.map(({ source }) => source)).toEqual(['handed-in', 'asked'])
    expect(
      (await door.post(sealPaths.askStamps(draw.slug), {}, asPerson('innovator'))).status,
    ).toBe(403)
  })

  test('an answer that does not repeat our number is refused: it is one of another day', async () => {
    const response = authority.reply(await bytesAt('demande.tsq', other))
    const input = { response, source: 'asked', nonce: '4a5b6c7d00112233' } as const
    expect(await acting((ctx) => addStamp(ctx, other.id, input))).toEqual({
      ok: false,
      refusal: 'other-request',
    })
  })

  test('the database keeps them as they came, and none about something else', async () => {
    for (const change of ["authority = 'x'", "response = '\\\\x00'", "stamped_at = '2023-01-01'"])
      expect(await tried(`update draw_stamps set ${change}`), change).toContain('history')
    expect(await tried('delete from draw_stamps')).toContain('history')
    const foreign = `insert into draw_stamps select '${other.id}', number, response, sha256, stamped_at,
      authority, serial, source, added_by, added_at from draw_stamps where number = 1`
    expect(await tried(foreign)).toContain('not about the commitment')
  })

  test('the receipt holds them; it verifies, by the script too; a changed one does not', async ({
    skip,
  }) => {
    const { commitment } = await readSeals(db, draw.id)
    await acting((ctx) => enterDice(ctx, draw.id, '352'))
    await acting((ctx) => enterDice(ctx, draw.id, '352'), second)
    expect((await acting((ctx) => holdDraw(ctx, draw.id, knownRounds[657413]))).ok).toBe(true)
    expect(clock.now().getTime()).toBeGreaterThan(beaconTime.getTime())
    const receipt = await receiptOfDraw(database.ctx(), draw.id)
    if (!receipt?.anchors) throw new Error('no anchors')
    expect(receipt.anchors).toHaveLength(2)
    expect(receipt.commitment).toBe(commitment?.sha256)
    const failed = (one: Receipt) =>
      verifyReceipt(one, receiptText(one)).flatMap(({ item, holds }) => (holds ? [] : [item]))
    expect(failed(receipt)).toEqual([])
    const [first, next] = receipt.anchors
    if (!first || !next) throw new Error('no anchors')
    const lies: readonly Receipt[] = [
      { ...receipt, anchors: [first] },
      { ...receipt, anchors: [next, first] },
      { ...receipt, anchors: [{ ...first, response: first.response.replace('A', 'B') }, next] },
    ]
    for (const lie of lies) expect(failed(lie)).toContain('anchors')
    const kit = new Uint8Array(
      await (await door.get(sealPaths.kit(draw.slug))).response.clone().arrayBuffer(),
    )
    if (hasCommand('pdftotext'))
      expect(told(kit, 'kit.pdf', 'pdftotext', 'FILE', '-')).toContain('Horloge de Brenne')
    if (spawnSync('python3', ['--version']).status !== 0) skip('python3 is not on this machine')
    const folder = mkdtempSync(join(tmpdir(), 'anchors-'))
    const python = (one: Receipt) => {
      writeFileSync(join(folder, 'recu.json'), receiptText(one))
      return execFileSync('python3', [script, join(folder, 'recu.json')], { stdio: 'pipe' })
    }
    try {
      expect(python(receipt).toString()).toContain('recomputes')
      for (const lie of lies) expect(() => python(lie)).toThrow()
    } finally {
      rmSync(folder, { recursive: true })
    }
  }, 60_000)
})

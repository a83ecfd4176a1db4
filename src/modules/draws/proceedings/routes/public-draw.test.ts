import { beforeAll, describe, expect, test } from 'vitest'
import { verifyReceipt } from '#engines/sortition/index.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { hasCommand, told } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { beaconTime, diceTime, knownRounds, poolReady } from '../../demo/invent-pool.ts'
import type { Draw } from '../../draw.ts'
import { drawsModule } from '../../module.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { openCallPaths, recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { hasValue } from '../../pool-instance.ts'
import { listFeatures } from '../../store/features.ts'
import { listFrozen } from '../../store/pool-people.ts'

const database = useDatabase()
const { db, clock } = database
const { get, post } = openDoor(database, { routes: drawsModule.routes })
const [staff, second] = [asPerson('lab-team'), asPerson('lab-team')]

function acting<T>(run: (ctx: Ctx) => Promise<T>): Promise<T> {
  return db.transaction().execute((trx: Db) => run(database.ctx({ db: trx, person: staff })))
}

/** The page of the proceedings once the thread has ended. */
async function listed(to: string) {
  for (let turn = 0; turn < 80; turn++) {
    const shown = await get(to, staff)
    if (!shown.text.includes('Le calcul est en cours')) return shown
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('the list never came')
}

const witness = {
  step: 'witness',
  role: 'Garante du tirage',
  statement: 'J’ai recompté les panels : tous respectent la règle.',
}
const session = { step: 'commit', day: '2023-09-15', time: '12:51', place: 'Salle des fêtes' }

describe('a public draw, page by page', () => {
  let draw: Draw
  let to = ''
  let make = ''
  const step = (fields: Record<string, string>, viewer = staff) => post(to, fields, viewer)

  beforeAll(async () => {
    clock.set('2023-09-10T08:00:00Z')
    draw = await acting((ctx) => poolReady(ctx))
    to = sealPaths.proceedings(draw.slug)
    make = sealPaths.makeList(draw.slug)
  })

  test('each step is a form of one page; the wrong one is refused in words', async () => {
    expect((await get(to, asPerson('innovator'))).status).toBe(403)
    expect((await get(sealPaths.receipt(draw.slug))).text).toContain('n’est pas encore figé')
    expect((await post(make, {}, staff)).status).toBe(422)
    const english = (await get(`${drawPaths.draw(draw.slug)}?langue=en`)).text
    expect(english).toMatch(/<html lang="en">.*<h1 lang="fr">/s)
    expect((await get(to, staff)).text).toContain('120 personnes')
    expect((await step({ step: 'freeze' })).status).toBe(303)
    expect((await get(to, staff)).text).toContain('Vérifier les quotas')
    expect((await post(make, {}, asPerson('innovator'))).status).toBe(403)
    // The clock of the house goes on while the thread works.
    expect((await post(make, {}, staff)).status).toBe(303)
    await listed(to)
    expect((await step({ ...session, dice: 'yes' })).text).toContain('Un témoin doit d’abord')
    const file = await get(sealPaths.witnessFile(draw.slug), staff)
    expect(JSON.parse(file.text).people).toHaveLength(120)
    expect((await get(sealPaths.witnessFile(draw.slug), asPerson('innovator'))).status).toBe(403)
    expect((await step(witness)).status).toBe(303)
    clock.set('2023-09-15T09:00:00Z')
    expect((await step({ ...session, dice: 'yes' })).text).toContain('24 heures')
    clock.set('2023-09-14T10:00:00Z')
    const odd = await step({ ...session, time: 'midi', dice: 'yes' })
    expect(odd.status).toBe(422)
    expect(odd.text).toContain('heure comme')
  })

  test('once committed, everything is public but the chance', async () => {
    // Dice at 12:50 and 3 seconds in Paris: the known round speaks ten minutes later.
    await acting(async (ctx) => {
      const { commitDraw } = await import('../../seals/actions/commit-draw.ts')
      const done = await commitDraw(ctx, draw.id, {
        drawAt: diceTime,
        place: 'Salle des fêtes',
        withDice: true,
      })
      expect(done.ok).toBe(true)
    })
    const page = await get(sealPaths.receipt(draw.slug))
    expect(page.text).toContain('Le tirage a lieu bientôt')
    expect(page.text).toContain('Plus petite chance')
    for (const name of ['vivier.txt', 'panels.txt', 'regle.txt', 'engagement.json'])
      expect((await get(sealPaths.sealedFile(draw.slug, name))).status, name).toBe(200)
    const curve = await get(sealPaths.sealedFile(draw.slug, 'chances.svg'))
    expect(curve.text).toMatch(/<svg[^>]*width="900"[\s\S]*la plus petite chance/)
    const figures = await get(sealPaths.sealedFile(draw.slug, 'chances.csv'))
    expect(figures.text.trim().split('\r\n')).toHaveLength(121)
    expect((await get(sealPaths.sealedFile(draw.slug, 'toString'))).status).toBe(404)
    expect((await get(sealPaths.receiptFile(draw.slug))).status).toBe(404)
    expect((await get(sealPaths.ceremony(draw.slug))).text).not.toContain('id="dice"')
  })

  test('the paper kit holds what a hall without network needs', async () => {
    const kit = await get(sealPaths.kit(draw.slug))
    expect(kit.response.headers.get('content-type')).toBe('application/pdf')
    expect((await get(sealPaths.booklet(draw.slug, 'livret-0.pdf'))).status).toBe(200)
    expect((await get(sealPaths.booklet(draw.slug, 'livret-1.pdf'))).status).toBe(404)
    expect((await get(sealPaths.booklet(draw.slug, 'livret-0.txt'))).status).toBe(404)
    const bytes = new Uint8Array(await kit.response.clone().arrayBuffer())
    if (!hasCommand('pdftotext')) return
    const text = told(bytes, 'kit.pdf', 'pdftotext', 'FILE', '-')
    expect(text).toContain('Procès-verbal')
    expect(text).toContain('Livret des panels')
    expect(text).toMatch(/\b999\b/)
  })

  test('two people type the dice, the beacon is pasted, the receipt recomputes', async () => {
    const hall = sealPaths.ceremony(draw.slug)
    clock.set(diceTime)
    expect((await post(hall, { step: 'dice', dice: '3 5' }, staff)).status).toBe(422)
    const once = await post(hall, { step: 'dice', dice: '3 5 2' }, staff)
    expect(once.status).toBe(303)
    // Nothing is in the public log until somebody else has typed the same.
    const notice = decodeURIComponent(once.response.headers.get('set-cookie') ?? '')
    expect(notice).toContain('Une autre personne')
    expect(notice).not.toContain('journal public')
    expect((await get(hall)).text).not.toContain('3, 5, 2')
    expect((await post(hall, { step: 'dice', dice: '352' }, second)).status).toBe(303)
    expect((await get(hall)).text).toContain('3, 5, 2')
    const early = await post(hall, { step: 'hold', signature: knownRounds[657413] }, staff)
    expect(early.text).toContain('n’est pas encore sortie')
    clock.set(beaconTime)
    const wrong = await post(hall, { step: 'hold', signature: knownRounds[1000] }, staff)
    expect(wrong.text).toContain('n’est pas celle du tour fixé')
    expect((await post(hall, { step: 'hold', signature: knownRounds[657413] }, staff)).status).toBe(
      303,
    )
    const file = await get(sealPaths.receiptFile(draw.slug))
    const checks = verifyReceipt(JSON.parse(file.text), file.text)
    expect(checks.filter(({ holds }) => !holds)).toEqual([])
    const page = await get(sealPaths.receipt(draw.slug))
    expect(page.text).toContain('Numéro du panel')
    expect(page.text).toContain('journal')
  })

  test('the panel beside the town: each answer in its row, within the range that the rule announced', async () => {
    const csv = (await get(openCallPaths.recordCsv(draw.slug))).text
    const lines = csv
      .trim()
      .split('\r\n')
      .map((line) => line.split(';'))
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([10]))
    const features = await listFeatures(db, draw.id)
    const receipt = JSON.parse((await get(sealPaths.receiptFile(draw.slug))).text)
    const people = (await listFrozen(db, draw.id)).filter(({ ticket }) =>
      receipt.panel.includes(ticket),
    )
    const [record, shown] = [
      (await get(openCallPaths.record(draw.slug))).text,
      (await get(sealPaths.receipt(draw.slug))).text,
    ]
    for (const feature of features)
      for (const value of feature.values) {
        const line = lines.find(([of, name]) => of === feature.label && name === value.label)
        const [, , , , , panel = '', , least = '', most = '', within = ''] = line ?? []
        const seated = people.filter(({ answers }) => hasValue(feature, value, answers)).length
        expect(seated, value.label).toBeGreaterThanOrEqual(Number(least))
        expect(seated, value.label).toBeLessThanOrEqual(Number(most))
        expect([
          ['', 'dans la fourchette'],
          [String(seated), ''],
        ]).toContainEqual([panel, within])
        for (const page of [record, shown]) expect(page).toContain(`>${value.label}<`)
      }
    for (const page of [record, shown]) expect(page).toContain('pourrait désigner quelqu’un')
  })

  test('a seat is given back and filled; the draw is closed', async () => {
    const receipt = JSON.parse((await get(sealPaths.receiptFile(draw.slug))).text)
    const [ticket] = receipt.panel
    expect((await step({ step: 'vacate', ticket: 'none', why: 'declined' })).status).toBe(422)
    expect((await step({ step: 'vacate', ticket, why: 'declined' })).status).toBe(303)
    expect((await get(to, staff)).text).toMatch(/Places libres\s: 1/)
    expect((await step({ step: 'fill' })).status).toBe(303)
    expect((await get(sealPaths.receipt(draw.slug))).text).toContain('prend la place de')
    // Nobody was told: the draw does not close on them; once told, their silence needs a reason.
    expect((await step({ step: 'close' })).text).toContain('ne sont pas prévenues')
    await post(recruitPaths.summon(draw.slug), {}, staff)
    expect((await step({ step: 'close' })).text).toContain('n’ont pas répondu')
    const reason = 'La première séance a lieu demain.'
    expect((await step({ step: 'close', reason })).status).toBe(303)
    expect((await step({ step: 'void', reason: 'Un essai de trop.' })).status).toBe(303)
    expect((await get(sealPaths.receipt(draw.slug))).text).toContain('Ce tirage est annulé')
  })
})

describe('S5: impossible quotas', () => {
  test('relaxed by two people, with the reason in the public log', async () => {
    clock.set('2023-09-10T08:00:00Z')
    const features = [
      {
        key: 'logement',
        label: 'Logement',
        values: [
          ['locataire', 'Locataires', 0.02, 8, 9],
          ['proprietaire', 'Propriétaires', 0.98, 15, 16],
        ] as const,
      },
    ]
    const draw = await acting((ctx) => poolReady(ctx, { features, flex: 6 }))
    const to = sealPaths.proceedings(draw.slug)
    await post(to, { step: 'freeze' }, staff)
    const make = sealPaths.makeList(draw.slug)
    expect((await post(make, {}, staff)).status).toBe(303)
    const shown = await listed(to)
    expect(shown.text).toContain('Aucun panel ne respecte ces quotas')
    expect(shown.text).toContain('au lieu de 8')
    const asked = {
      step: 'relax',
      choice: '0',
      reason: 'Cinq locataires seulement se sont inscrits.',
    }
    expect((await post(to, { ...asked, reason: 'non' }, staff)).status).toBe(422)
    expect((await post(to, asked, staff)).status).toBe(303)
    expect((await post(to, { step: 'accept' }, staff)).text).toContain('seconde personne')
    expect((await post(to, { step: 'accept' }, second)).status).toBe(303)
    expect((await post(make, {}, staff)).status).toBe(303)
    await listed(to)
    expect((await get(sealPaths.receipt(draw.slug))).text).toContain('Cinq locataires seulement')
  })
})

describe('S24: a simple draw', () => {
  const lines = Array.from({ length: 60 }, (_, at) => `Personne inventée ${at + 1}`).join('\n')
  const form = { title: 'Jury des projets', lines, seats: '20' }

  test('by dice: fixed, thrown, drawn once; names come back only with the key', async () => {
    clock.set('2026-11-25T09:00:00Z')
    expect((await post(sealPaths.simple, { ...form, seats: '61', how: 'dice' })).status).toBe(422)
    expect(
      (await post(sealPaths.simple, { ...form, lines: 'Ada\nAda', how: 'dice' })).text,
    ).toContain('Deux fois la même ligne')
    const made = await post(sealPaths.simple, { ...form, how: 'dice' })
    expect(made.status).toBe(303)
    const [address = '', cle = ''] = (made.location ?? '').split('?cle=')
    expect((await get(address)).text).not.toContain('name="dice"')
    expect((await post(address, { step: 'draw', dice: '352771', cle: 'wrong' })).status).toBe(422)
    expect((await post(address, { step: 'draw', dice: '35', cle })).status).toBe(422)
    expect((await post(address, { step: 'draw', dice: '352 771', cle })).status).toBe(303)
    expect((await post(address, { step: 'draw', dice: '111111', cle })).text).toContain(
      'déjà eu lieu',
    )
    const file = await get(`${address}/recu.json`)
    const receipt = JSON.parse(file.text)
    expect(receipt.panel).toHaveLength(20)
    expect(verifyReceipt(receipt, file.text).every(({ holds }) => holds)).toBe(true)
    expect(file.text).not.toContain('inventée')
    expect((await get(address)).text).not.toContain('inventée')
    const named = await post(address, { step: 'names', lines, cle })
    expect(named.text).toContain(`Personne inventée ${Number(receipt.panel[0])}<`)
    expect((await post(address, { step: 'names', lines: `${lines}x`, cle })).text).toContain(
      'pas la même liste',
    )
  })

  test('by the beacon: it waits for its round, and takes no other', async () => {
    // A minute and a half before round 1000.
    clock.set('2023-08-23T15:58:22Z')
    const made = await post(sealPaths.simple, { ...form, how: 'beacon' })
    const address = (made.location ?? '').split('?')[0] ?? ''
    expect((await post(address, { step: 'draw', signature: knownRounds[1000] })).text).toContain(
      'pas encore sortie',
    )
    clock.set('2023-08-23T16:10:00Z')
    const odd = await post(address, { step: 'draw', signature: knownRounds[657413] })
    expect(odd.text).toContain('n’est pas celle du tour')
    expect((await post(address, { step: 'draw', signature: '' })).text).toContain('Aucun des sites')
  })

  test('a machine that fills the trap makes nothing', async () => {
    const caught = await post(sealPaths.simple, { ...form, how: 'dice', site: 'x' })
    expect(caught.location).toBe(sealPaths.simple)
  })
})

test('what the proof claims, and its script, are read by anyone', async () => {
  expect((await get(sealPaths.proof)).text).toContain('Ce qu’il ne prouve pas')
  expect((await get(sealPaths.script)).text).toContain('def recompute')
})

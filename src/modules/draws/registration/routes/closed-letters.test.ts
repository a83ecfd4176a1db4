import type { Kysely } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { poolReady } from '../../demo/invent-pool.ts'
import type { Draw } from '../../draw.ts'
import { drawsModule } from '../../module.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { codePaths, openCallPaths, recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { voidDraw } from '../../proceedings/actions/end-draw.ts'
import { goBack } from '../../proceedings/actions/freeze-pool.ts'
import { makePeople } from '../../recruits/actions/make-people.ts'
import { openOwnRecruitment } from '../../recruits/actions/set-recruitment.ts'
import { noIdentity } from '../../recruits/recruit.ts'
import { insertRecruits } from '../../recruits/store/recruits.ts'
import { findDraw } from '../../store/draws.ts'
import type { DrawTables } from '../../tables.ts'

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const door = openDoor(database, { routes: drawsModule.routes })
const staff = asPerson('lab-team')
const announced = '2026-12-20'
let draw: Draw
let code = ''

function acting<T>(run: (ctx: Ctx) => Promise<T>): Promise<T> {
  return database.db
    .transaction()
    .execute((trx: Db) => run(database.ctx({ db: trx, person: staff })))
}

const settings = {
  ...{ controller: 'Commune de Valbrenne', contact: 'donnees@valbrenne.exemple.fr' },
  ...{ phone: '02 98 00 00 00 (9 h à 17 h)', minimumAge: '16', poolFactor: '4', answerDays: '5' },
  ...{ sessionCents: '0', eraseOn: '2027-06-30', conflicts: '', isOpenCall: 'yes' },
}

beforeAll(async () => {
  draw = await acting((ctx) =>
    poolReady(ctx, {
      ...{ people: 12, panelSize: 4, title: 'Panel de la forêt', features: [] },
      rule: { registrationClosesOn: announced },
    }),
  )
  await door.post(recruitPaths.settings(draw.slug), settings, staff)
  const recruitment = await acting((ctx) => openOwnRecruitment(ctx, draw))
  const [letter] = makePeople(database.ctx(), draw, recruitment, [
    {
      ...{ identity: { ...noIdentity, address: '1 rue Haute' }, status: 'invited' as const },
      ...{ answers: {}, channel: 'letter', waveId: undefined, number: 1, stratum: '' },
    },
  ])
  if (!letter) throw new Error('no letter')
  code = letter.code
  await insertRecruits(db, [letter], database.clock.now())
})

const freeze = (reason: string) =>
  door.post(sealPaths.proceedings(draw.slug), { step: 'freeze', reason }, staff)
const plain = async (path: string) =>
  (await door.get(path)).text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/<\/?p>/g, '')

describe('registration that ends before the announced day', () => {
  test('the page of whoever freezes says so, with the day left, and asks why', async () => {
    const page = await door.get(sealPaths.proceedings(draw.slug), staff)
    expect(page.text).toMatch(/annoncées ouvertes 25\sjours de plus/)
    expect(page.text).toContain('name="reason"')
    expect((await freeze('')).status).toBe(422)
    expect((await findDraw(db, draw.id))?.state).toBe('recruiting')
    // Until then the public page announces the day, and one registers.
    expect(await plain(drawPaths.draw(draw.slug))).toContain('20 décembre 2026')
    expect(await plain(openCallPaths.register(draw.slug))).toContain('Je m’inscris')
  })

  test('then every public page says since when, which day was announced, why, and whom to call', async () => {
    expect((await freeze('Le vivier est complet depuis huit jours.')).status).toBe(303)
    const sentence =
      'Les inscriptions ont été closes le 25 novembre 2026 (prévu le 20 décembre 2026) : Le vivier est complet depuis huit jours.'
    expect(await plain(drawPaths.draw(draw.slug))).toContain(sentence)
    for (const path of [openCallPaths.register(draw.slug), codePaths.code(code)]) {
      const page = await plain(path)
      expect(page).toContain(sentence)
      expect(page).toContain('Les inscriptions sont closes')
      expect(page).toContain('href="tel:0298000000"')
    }
    const late = await door.post(openCallPaths.register(draw.slug), { firstName: 'Anna' })
    expect(late.status).toBe(422)
    expect(late.text).toContain('Les inscriptions sont closes')
  })

  test('opened again, the announced day holds again; closed on its day, nothing is early', async () => {
    await acting((ctx) => goBack(ctx, draw.id, 'Une erreur de saisie.'))
    expect(await plain(drawPaths.draw(draw.slug))).not.toContain('ont été closes')
    expect(await plain(codePaths.code(code))).toContain('Je dis oui')
    database.clock.set('2026-12-20T08:00:00Z')
    expect((await freeze('')).status).toBe(303)
    const page = await plain(codePaths.code(code))
    expect(page).toContain('Les inscriptions ont été closes le 20 décembre 2026.')
    expect(page).not.toContain('prévu le')
  })

  test('given up: the letter says it, with the reason', async () => {
    await acting((ctx) => voidDraw(ctx, draw.id, 'Le projet est abandonné.'))
    for (const path of [openCallPaths.register(draw.slug), codePaths.code(code)])
      expect(await plain(path)).toContain('Le projet est abandonné.')
  })
})

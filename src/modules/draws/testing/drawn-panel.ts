import { type Kysely, sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'
import type { TestClock } from '#platform/testing/world.ts'
import { holdDraw } from '../ceremony/actions/hold-draw.ts'
import { beaconTime, diceTime, knownRounds, poolReady } from '../demo/invent-pool.ts'
import type { Draw } from '../draw.ts'
import { recordWitness } from '../proceedings/actions/end-draw.ts'
import { freezePool } from '../proceedings/actions/freeze-pool.ts'
import { listPanels } from '../proceedings/actions/list-panels.ts'
import { openOwnRecruitment } from '../recruits/actions/set-recruitment.ts'
import { listRecruits } from '../recruits/store/recruits.ts'
import { commitDraw } from '../seals/actions/commit-draw.ts'
import type { DrawTables } from '../tables.ts'

/** One criterion, which leaves any panel of a few people possible. */
export const sexes = [
  {
    ...{ key: 'sexe', label: 'Sexe' },
    values: [
      ['f', 'Femmes', 0.5, 0, 6],
      ['h', 'Hommes', 0.5, 0, 6],
    ],
  },
] as const

/** Six people drawn out of twenty-four, by acts of those who run the draw; nobody has a mail, some have a telephone. */
export async function drawnPanel(
  db: Kysely<DrawTables>,
  clock: TestClock,
  acting: <T>(run: (ctx: Ctx) => Promise<T>) => Promise<T>,
  phoneOf: (at: number) => string = () => '',
): Promise<Draw> {
  clock.set('2023-09-10T08:00:00Z')
  const draw = await acting((ctx) => poolReady(ctx, { people: 24, panelSize: 6, features: sexes }))
  await acting((ctx) => openOwnRecruitment(ctx, draw))
  for (const [at, { id }] of (await listRecruits(db, draw.id)).entries())
    await sql`insert into draw_identities values (${id}, ${`Prénom${at}`}, ${`Invente${at * 7919}`},
      ${`${at + 1} rue Basse`}, '29450', 'Sizun', ${phoneOf(at)}, '', ${1930 + at},
      '2040-01-01')`.execute(db)
  const frozen = await acting((ctx) => freezePool(ctx, draw.id))
  if (!frozen.ok) throw new Error(`the pool is not frozen: ${frozen.refusal}`)
  await acting((ctx) => listPanels(ctx, draw.id))
  const said = { role: 'Garante', statement: 'Tous les panels recomptés respectent les quotas.' }
  await acting((ctx) => recordWitness(ctx, draw.id, said))
  clock.set('2023-09-14T10:00:00Z')
  const session = { drawAt: diceTime, place: 'Salle des fêtes', withDice: false }
  await acting((ctx) => commitDraw(ctx, draw.id, session))
  clock.set(beaconTime)
  await acting((ctx) => holdDraw(ctx, draw.id, knownRounds[657413]))
  return draw
}

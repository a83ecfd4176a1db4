import type { Ctx, Db } from '#platform/context.ts'
import type { TestDatabase } from '#platform/testing/database.ts'
import type { Door } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { drawPaths } from '../paths.ts'
import { makePeople } from '../recruits/actions/make-people.ts'
import { openOwnRecruitment } from '../recruits/actions/set-recruitment.ts'
import { noIdentity } from '../recruits/recruit.ts'
import { insertRecruits } from '../recruits/store/recruits.ts'
import { findDrawBySlug, moveDrawTo } from '../store/draws.ts'
import { insertFeature } from '../store/features.ts'
import { twoFeatures } from './features.ts'

/** A draw whose letters have left, each with its code; the first is that of number 1. */
export interface LettersOut {
  readonly drawId: string
  readonly slug: string
  readonly codes: readonly string[]
}

export async function lettersOut(
  door: Door,
  database: TestDatabase,
  input: { readonly title: string; readonly letters: number; readonly panelSize?: string },
): Promise<LettersOut> {
  const { db, clock } = database
  const made = { title: input.title, panelSize: input.panelSize ?? '2', purpose: 'L’eau.' }
  const { location } = await door.post(drawPaths.create, made, asPerson('lab-team'))
  const slug = location?.split('/')[2] ?? ''
  const draw = await findDrawBySlug(db, slug)
  if (!draw) throw new Error(`no draw at ${location}`)
  for (const feature of twoFeatures(clock.now())) await insertFeature(db, draw.id, feature)
  const recruitment = await db
    .transaction()
    .execute((trx: Db) => openOwnRecruitment(database.ctx({ db: trx }) as Ctx, draw))
  const newcomers = Array.from({ length: input.letters }, (_, at) => ({
    ...{ identity: { ...noIdentity, address: `${at + 1} rue Haute`, postcode: '29450' } },
    ...{ status: 'invited' as const, answers: {}, channel: 'letter', waveId: undefined },
    ...{ number: at + 1, stratum: '' },
  }))
  const people = makePeople(database.ctx(), draw, recruitment, newcomers)
  await insertRecruits(db, people, clock.now())
  await moveDrawTo(db, draw.id, 'recruiting', clock.now())
  return { drawId: draw.id, slug, codes: people.map(({ code }) => code) }
}

import type { Kysely } from 'kysely'
import { expect } from 'vitest'
import type { PlatformTables } from '#platform/tables.ts'
import type { TestDatabase } from '#platform/testing/database.ts'
import { type Answer, openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { makeRooms, roomNeeds } from '../../app.ts'
import { makeWorld, type Play } from './play.ts'
import { evaluationPlays } from './plays-evaluation.ts'
import { eventPlays } from './plays-events.ts'
import { experimentPlays } from './plays-experiments.ts'
import { fundingPlays } from './plays-funding.ts'
import { governancePlays } from './plays-governance.ts'
import { housePlays } from './plays-house.ts'
import { instrumentPlays } from './plays-instruments.ts'
import { networkPlays } from './plays-network.ts'
import { quotePlays } from './plays-quotes.ts'
import { removalPlays } from './plays-removals.ts'
import { resourcePlays } from './plays-resources.ts'
import { smallPlays } from './plays-small.ts'
import { teamPlays } from './plays-team.ts'
import { tenderPlays } from './plays-tenders.ts'

/** The undo that an answer offers. */
export const offeredBy = ({ response }: Answer) =>
  response.headers
    .getSetCookie()
    .map((cookie) => /^ouvroir-retour=([0-9a-f-]{36});/.exec(cookie)?.[1])
    .find((id) => id !== undefined)

/** A whole house, its team, and each of its acts that may be taken back. */
export function undoHouse(database: TestDatabase) {
  const { clock } = database
  const db: Kysely<PlatformTables> = database.db
  const rooms = makeRooms()
  const { identify: _, ...needs } = roomNeeds(rooms)
  const listeners = rooms.flatMap((room) => room.listeners ?? [])
  const door = openDoor(database, { ...needs, listeners })
  // Of the team, and administrators: a letterhead is theirs.
  const staff = asPerson(['lab-team', 'administrator'])
  const other = asPerson(['lab-team', 'administrator'])
  const kinds = rooms.flatMap((room) => room.undos ?? [])
  const kindsOfInstruments = rooms.flatMap((room) => room.instruments ?? [])
  const world = makeWorld(database, door, { staff, other })

  /** Each act of the house that may be taken back: one that is added is played here, or the first test says its name. */
  const plays: Readonly<Record<string, () => Promise<Play>>> = {
    ...experimentPlays(world, kindsOfInstruments),
    ...evaluationPlays(world),
    ...eventPlays(world),
    ...resourcePlays(world),
    ...networkPlays(world),
    ...governancePlays(world),
    ...housePlays(world),
    ...smallPlays(world),
    ...teamPlays(world),
    ...removalPlays(world),
    ...instrumentPlays(world),
    ...fundingPlays(world),
    ...tenderPlays(world),
    ...quotePlays(world),
  }
  const names = Object.keys(plays)
  /** The act, done by the team; what stood before, and the undo that the answer offers. */
  async function played(name: string) {
    const play = await (plays[name] as () => Promise<Play>)()
    const before = await play.seen()
    const answer = await door.post(play.path, play.fields, staff)
    expect(answer.status).toBe(303)
    const id = offeredBy(answer)
    if (!id) throw new Error(`${name} offers nothing to take back`)
    const after = await play.seen()
    expect(after).not.toEqual(before)
    return { play, before, after, id }
  }

  const undo = (id: string, as = staff) => door.post(`/annuler/${id}`, { retour: '/atelier' }, as)
  const held = async (id: string) => ({
    mails: await db.selectFrom('outbox_mails').select('id').where('undoableAct', '=', id).execute(),
    jobs: await db
      .selectFrom('graphile_worker.jobs' as never)
      .select('key' as never)
      .where('key' as never, 'like', `undo ${id} %` as never)
      .execute(),
  })
  return {
    database,
    db,
    clock,
    rooms,
    door,
    staff,
    other,
    kinds,
    kindsOfInstruments,
    world,
    plays,
    names,
    played,
    undo,
    held,
  }
}

import { dayOf } from '#kit/dates.ts'
import type { GridChange, LineCalled } from '#kit/grids/grid.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Viewer } from '#kit/viewer.ts'
import { plainWords } from '#kit/words.ts'
import { type AddressRefusal, findContacts, recordByTeam } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { loadCircle } from '../../actions/load-circle.ts'
import type { Circle } from '../../circle.ts'
import { joinedLetter } from '../../mails/circle-letters.ts'
import { mayRunCircle } from '../../permissions.ts'
import { type CircleMember, insertMember, listCircleMembers } from '../../store/circle-members.ts'
import { insertMandate, listMandates, listRoles } from '../../store/circle-roles.ts'
import {
  mandateOfRow,
  type Seated,
  type SeatRow,
  standingMandates,
  withoutSeat,
} from '../seat-grid.ts'
import { rewriteMandate } from '../store/seats.ts'
import { seatsWrittenUndo } from './undo-seats.ts'

export interface SavedSeats {
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** People who joined the circle by it. */
  readonly joined: number
}

type SeatRefusal =
  | 'not-found'
  | 'forbidden'
  | 'not-a-member'
  | 'another-seat'
  | 'seat-gone'
  | 'seat-taken'
  | AddressRefusal

/** All that a save changes in the seats of a circle: one act, one line of the memory, undone as a whole. */
export async function saveSeats(
  ctx: Ctx,
  circleId: string,
  change: Pick<GridChange<SeatRow>, 'added' | 'changed'>,
): Promise<Result<SavedSeats, SeatRefusal>> {
  const loaded = await loadCircle(ctx, circleId)
  if (!loaded) return refused('not-found')

  const adder = ctx.person
  if (!adder || !mayRunCircle(adder, loaded.seen)) return refused('forbidden')

  const { added, changed } = change
  if (added.length + changed.length === 0) {
    return done({ added: 0, changed: 0, removed: 0, joined: 0 })
  }
  const seated = await seatsOf(ctx, circleId)
  const standing = new Map(standingMandates(seated).map((mandate) => [mandate.id, mandate]))
  for (const { id, written } of changed) {
    const before = standing.get(id)
    if (!before) return refused('seat-gone')
    const isSame = before.roleId === written.role && before.memberId === written.person.memberId
    if (!isSame) return refused('another-seat')
  }
  const members = await listCircleMembers(ctx.db, circleId, seated.today)
  const own = new Map(members.flatMap((member) => (member.through ? [] : [[member.id, member]])))
  if (!added.every(({ person }) => !person.memberId || own.has(person.memberId))) {
    return refused('not-a-member')
  }
  const fits = withoutSeat({ ...change, removed: [] }, seated, calledByName(added))
  const why = [...fits.changed, ...fits.added].find(Boolean)
  if (why) return { ...refused('seat-taken'), about: why[ctx.locale] }

  const undo = await undoable(ctx, seatsWrittenUndo, circleId)
  const joined = await letJoin(ctx, adder, loaded.circle, {
    added,
    members: [...own.values()],
  })
  if (!joined.ok) return joined
  for (const { id, written } of changed) {
    const before = standing.get(id)
    if (before) await rewriteMandate(ctx.db, mandateOfRow(written, before, before, seated))
  }
  for (const row of added) {
    const memberId = row.person.memberId ?? joined.value.ids.get(keyOf(row)) ?? ''
    const on = { id: newId(ctx.now, ctx.chance), memberId }
    await insertMandate(ctx.db, mandateOfRow(row, on, undefined, seated), ctx.now)
  }

  const saved = {
    ...{ added: added.length, changed: changed.length, removed: 0 },
    joined: joined.value.count,
  }
  const told = { subject: `circle:${circleId}`, public: false } as const
  ctx.audit({ act: 'circle.seats-written', ...told, detail: { ...saved } })
  ctx.changed(`circle:${circleId}`)
  await undo(told)
  return done(saved)
}

/** Roles are locked with their circle: nobody gives a seat meanwhile. */
async function seatsOf(ctx: Ctx, circleId: string): Promise<Seated> {
  const roles = await listRoles(ctx.db, [circleId])
  const mandates = await listMandates(
    ctx.db,
    roles.map(({ id }) => id),
  )
  return { roles, members: [], mandates, today: dayOf(ctx.now) }
}

/** By the name that it holds: how the page numbers its lines is not known here. */
const calledByName =
  (added: readonly SeatRow[]): LineCalled =>
  (at) => {
    const name = added[at]?.person.name ?? ''
    return { fr: `« ${name} »`, en: `“${name}”` }
  }

const keyOf = ({ person, email }: SeatRow) => `${plainWords(person.name)} ${email.toLowerCase()}`

interface Joined {
  /** The membership of each, by `keyOf`. */
  readonly ids: ReadonlyMap<string, string>
  readonly count: number
}

/** Those who are named and are not of the circle join it, once each; who is known in the house by their address is found again. */
async function letJoin(
  ctx: Ctx,
  adder: Viewer,
  circle: Circle,
  {
    added,
    members,
  }: { readonly added: readonly SeatRow[]; readonly members: readonly CircleMember[] },
): Promise<Result<Joined, AddressRefusal>> {
  const ids = new Map<string, string>()
  let count = 0
  for (const row of added.filter(({ person }) => person.memberId === undefined)) {
    const key = keyOf(row)
    if (ids.has(key)) continue
    const recorded = await recordByTeam(ctx, adder, { name: row.person.name, email: row.email })
    if (!recorded.ok) return recorded
    const personId = recorded.value
    const known = members.find((member) => member.personId === personId)
    if (known) {
      ids.set(key, known.id)
      continue
    }
    const id = newId(ctx.now, ctx.chance)
    await insertMember(ctx.db, { id, circleId: circle.id, personId, joinedOn: dayOf(ctx.now) })
    ids.set(key, id)
    count++
    const { name, email, language } = (await findContacts(ctx.db, [personId])).get(personId) ?? {}
    if (name && email && language)
      ctx.mail(joinedLetter({ name, email, language }, circle, ctx.settings))
  }
  return done({ ids, count })
}

import type { GridChange } from '#kit/grids/grid.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { listMembers } from '../../membership/index.ts'
import { mayManageMemberships } from '../../membership-permissions.ts'
import { exceptionOf, type PlaceRow, placedTwice, placeId } from '../place-grid.ts'
import { decideException, holdColleges, listCollegeExceptions } from '../store/colleges.ts'
import { book, placesWrittenUndo } from './undo-colleges.ts'

interface SavedPlaces {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

type PlacesRefusal = 'forbidden' | 'college-gone' | 'place-gone' | 'placed-twice'

/** All that a save changes of who is placed by hand: one act, one line of the memory, undone as a whole. */
export async function savePlaces(
  ctx: Ctx,
  change: GridChange<PlaceRow>,
): Promise<Result<SavedPlaces, PlacesRefusal>> {
  if (!mayManageMemberships(ctx.person)) return refused('forbidden')

  const { added, changed, removed } = change
  const saved = { added: added.length, changed: changed.length, removed: removed.length }
  if (added.length + changed.length + removed.length === 0) return done(saved)
  const colleges = await holdColleges(ctx.db)
  const written = [...added, ...changed.map((line) => line.written)]
  if (!written.every(({ college }) => colleges.some(({ id }) => id === college)))
    return refused('college-gone')

  const exceptions = await listCollegeExceptions(ctx.db)
  const standing = new Map(exceptions.map((exception) => [placeId(exception), exception]))
  if (!changed.every(({ id }) => standing.has(id))) return refused('place-gone')

  const byName = (at: number) => {
    const name = added[at]?.member.name ?? ''
    return { fr: `« ${name} »`, en: `“${name}”` }
  }
  const members = new Set((await listMembers(ctx.db)).map(({ territoryId }) => territoryId))
  const places = written.map(({ member }) => member.id)
  const past = new Set(places.filter((id) => !members.has(id)))
  const fits = placedTwice(change, { colleges, exceptions, past }, byName)
  const why = [...fits.changed, ...fits.added].find(Boolean)
  if (why) return { ...refused('placed-twice'), about: why[ctx.locale] }

  const undo = await undoable(ctx, placesWrittenUndo, book)
  const by = { personId: ctx.person?.id, at: ctx.now }
  for (const id of [...removed, ...changed.map((line) => line.id)]) {
    const before = standing.get(id)
    if (before) await decideException(ctx.db, { ...before, belongs: undefined }, by)
  }
  for (const row of written) await decideException(ctx.db, exceptionOf(row), by)

  const told = { subject: book, public: false } as const
  ctx.audit({ act: 'college.places-written', ...told, detail: { ...saved } })
  ctx.changed(book)
  await undo(told)
  return done(saved)
}

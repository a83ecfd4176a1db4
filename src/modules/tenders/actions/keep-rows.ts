import type { GridChange } from '#kit/grids/grid.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayKeepTenders } from '../permissions.ts'
import { type AnyRow, isFixed, mostRows, type RowForm, type RowKind } from '../rows.ts'
import { lockTender, saveRows } from '../store/tenders.ts'
import { teamOf } from './team.ts'

export async function saveTenderRows(
  ctx: Ctx,
  id: string,
  kind: RowKind,
  { added, changed, removed }: GridChange<RowForm>,
): Promise<
  Result<
    { added: number; changed: number; removed: number },
    'forbidden' | 'not-found' | 'line-unknown' | 'too-many-lines' | 'owner-unknown' | 'offer-fixed'
  >
> {
  const tender = await lockTender(ctx.db, id)
  if (!tender) return refused('not-found')

  if (!mayKeepTenders(ctx.person)) return refused('forbidden')
  if (isFixed(tender.state, kind)) return refused('offer-fixed')
  const standing: readonly AnyRow[] = tender[kind]
  if (changed.some(({ id: own }) => !standing.some((row) => row.id === own)))
    return refused('line-unknown')
  if (standing.length - removed.length + added.length > mostRows) return refused('too-many-lines')
  // Whoever left the team keeps their task until somebody else takes it.
  const known = new Set([
    ...(await teamOf(ctx)).map((member) => member.id),
    ...tender.tasks.map(({ ownerId }) => ownerId),
  ])
  const owners = [...added, ...changed.map(({ written }) => written)].map((row) => row.ownerId)
  if (owners.some((owner) => owner && !known.has(owner))) return refused('owner-unknown')

  const kept = standing
    .filter((row) => !removed.includes(row.id))
    .map((row) => {
      const change = changed.find(({ id: own }) => own === row.id)
      return change ? { ...change.written, id: row.id } : row
    })
  const fresh = added.map((row) => ({ ...row, id: newId(ctx.now, ctx.chance) }))
  await saveRows(ctx.db, id, kind, [...kept, ...fresh] as never)

  ctx.audit({ act: 'tenders.lines-written', subject: `tender:${id}`, public: false })
  ctx.changed('tenders')
  return done({ added: added.length, changed: changed.length, removed: removed.length })
}

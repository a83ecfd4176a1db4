import { hashOf, leafOf, poolFile } from '#engines/sortition/index.ts'
import { dayOf } from '#kit/dates.ts'
import { isReason } from '#kit/fields.ts'
import { settle } from '#kit/fixing-act.ts'
import { chanceHex } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { recordEvent } from '../../actions/record-event.ts'
import { type Draw, isTold, moveDraw } from '../../draw.ts'
import { fixingActs } from '../../fixing-acts.ts'
import { mayRunDraw } from '../../permissions.ts'
import { hasValue } from '../../pool-instance.ts'
import type { DrawFeature } from '../../quota.ts'
import { dropDrafts, listSatBefore, setAside } from '../../registration/index.ts'
import { daysAnnounced } from '../../registration-end.ts'
import { dropList, dropPool, dropRelaxation, insertPool, keepKeys } from '../../seals/index.ts'
import { lockDraw, moveDrawTo } from '../../store/draws.ts'
import { listFeatures } from '../../store/features.ts'
import {
  type FrozenPerson,
  forgetLeaves,
  listPool,
  saveLeaves,
  setStanding,
} from '../../store/pool-people.ts'
import { endedFacts } from './ended-facts.ts'
import { readWaiting } from './read-waiting.ts'

export type FreezeRefusal =
  | 'forbidden'
  | 'not-now'
  | 'unsettled'
  | 'reason-missing'
  | 'pool-too-small'
  | 'answers-missing'
  | 'same-ticket'

/**
 * Step 5: the pool becomes a public file, one line `ticket;leaf`; nobody enters or leaves it any more. Not while somebody
 * may be in it twice, or waits outside by a sheet or a look that nobody gave; what ends with it is told with a reason.
 */
export async function freezePool(
  ctx: Ctx,
  drawId: string,
  reason = '',
): Promise<Result<Draw, FreezeRefusal>> {
  const draw = await lockDraw(ctx.db, drawId)
  if (!draw || !mayRunDraw(ctx.person, draw)) return refused('forbidden')
  if (!moveDraw(draw.state, 'frozen').ok || draw.state !== 'recruiting') return refused('not-now')
  const settling = settle(fixingActs.freeze, await readWaiting(ctx, draw), reason)
  const satBefore = new Set(await listSatBefore(ctx, draw, enteringPool))
  const people = (await listPool(ctx.db, draw.id, ['eligible', 'pool'])).filter(
    ({ id }) => !satBefore.has(id),
  )
  const features = await listFeatures(ctx.db, draw.id)

  if (settling.kind !== 'free') return refused(settling.kind)
  if (people.length < draw.panelSize) return refused('pool-too-small')
  if (people.some((person) => !answersAll(features, person))) return refused('answers-missing')
  // Two people told one ticket would both believe that they are in: only one line could open.
  if (new Set(people.map(({ ticket }) => ticket)).size < people.length)
    return refused('same-ticket')
  const leaves = people.map((person) => leafFor(ctx, person))
  const file = poolFile(leaves.map(({ ticket, leaf }) => `${ticket};${leaf}`))

  await dropDrafts(ctx.db, draw.id)
  await setAside(ctx, [...satBefore])
  await keepKeys(ctx, draw.id)
  await saveLeaves(ctx.db, draw.id, leaves)
  await setStanding(ctx.db, draw.id, ['eligible'], 'pool', ctx.now)
  const sha256 = hashOf(file)
  const size = leaves.length
  await insertPool(ctx.db, { drawId: draw.id, file, sha256, size, frozenAt: ctx.now })
  const plannedOn = daysAnnounced(draw, dayOf(ctx.now)) > 0 ? draw.registrationClosesOn : undefined
  await recordEvent(ctx, draw.id, 'frozen', {
    ...{ sha256, size, ...endedFacts(settling, reason) },
    ...(plannedOn ? { plannedOn } : {}),
  })
  await moveDrawTo(ctx.db, draw.id, 'frozen', ctx.now)

  ctx.audit({
    act: 'draw.frozen',
    subject: `draw:${draw.id}`,
    public: isTold(draw),
    detail: { sha256, size },
  })
  return done({ ...draw, state: 'frozen' })
}

/** Whom the rule looks at when the pool is frozen: those who wait for a look too, so that it sets them aside by itself. */
export const enteringPool = ['registered', 'eligible', 'pool'] as const

function answersAll(features: readonly DrawFeature[], { answers }: FrozenPerson): boolean {
  return features.every(
    (feature) =>
      feature.crosses.length > 0 ||
      feature.values.some((value) => hasValue(feature, value, answers)),
  )
}

function leafFor(ctx: Ctx, person: FrozenPerson) {
  const { ticket, answers, household = '', codeHash } = person
  const salt = person.salt ?? chanceHex(ctx.chance, 16)
  const leaf = leafOf({ ticket, traits: answers, household, code: codeHash, salt })
  return { personId: person.id, ticket, salt, leaf }
}

/** Back to the recruitment, or to the quotas, before the commitment: the log tells it, with the reason. */
export async function goBack(
  ctx: Ctx,
  drawId: string,
  reason: string,
): Promise<Result<Draw, 'forbidden' | 'not-now' | 'reason'>> {
  const draw = await lockDraw(ctx.db, drawId)
  if (!draw || !mayRunDraw(ctx.person, draw)) return refused('forbidden')
  if (draw.state !== 'frozen' && draw.state !== 'listed') return refused('not-now')
  if (!isReason(reason, 3)) return refused('reason')
  const settling = settle(fixingActs['go-back'], await readWaiting(ctx, draw), reason)
  if (settling.kind !== 'free') return refused('reason')

  const back = draw.state === 'listed' ? 'frozen' : 'recruiting'
  await recordEvent(ctx, draw.id, back === 'frozen' ? 'unlisted' : 'reopened', {
    reason,
    ...endedFacts(settling, reason),
  })
  await moveDrawTo(ctx.db, draw.id, back, ctx.now)
  if (back === 'frozen') await dropList(ctx.db, draw.id)
  else {
    await dropPool(ctx.db, draw.id)
    await forgetLeaves(ctx.db, draw.id)
  }
  await dropRelaxation(ctx.db, draw.id)

  ctx.audit({
    act: 'draw.reopened',
    subject: `draw:${draw.id}`,
    public: isTold(draw),
    detail: { to: back },
  })
  return done({ ...draw, state: back })
}

import { type After, engineVersion, mailingOf, sealDraw } from '#engines/sortition/index.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { recordEvent } from '../../actions/record-event.ts'
import { commitmentRound, fixedOf } from '../../commitment.ts'
import { type Draw, isTold, moveDraw } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import { hasValue } from '../../pool-instance.ts'
import { rulesText } from '../../rules-text.ts'
import { panelsIn } from '../../seal-rows.ts'
import { lastDrawEvent, listDrawEvents } from '../../store/draw-events.ts'
import { lockDraw, moveDrawTo } from '../../store/draws.ts'
import { listFeatures } from '../../store/features.ts'
import { listFrozen } from '../../store/pool-people.ts'
import { publishedGroups } from '../published-mix.ts'
import { insertCommitment, readSeals } from '../store/seals.ts'

export interface CommitAsked {
  readonly drawAt: Date
  readonly place: string
  readonly withDice: boolean
  /** The beacon gives the order of the reserve alone: if the rule says so. */
  readonly diceAlone?: boolean
}

export type CommitRefusal = 'forbidden' | 'not-now' | 'too-soon' | 'no-witness' | 'not-in-rule'

/** Step 8: all that the chance will meet, with its hashes, at least a day before. One for a draw, for ever. */
export async function commitDraw(
  ctx: Ctx,
  drawId: string,
  asked: CommitAsked,
): Promise<Result<Draw, CommitRefusal>> {
  const draw = await lockDraw(ctx.db, drawId)
  if (!draw || !mayRunDraw(ctx.person, draw)) return refused('forbidden')
  if (draw.state !== 'listed' || !moveDraw(draw.state, 'committed').ok) return refused('not-now')
  const seals = await readSeals(ctx.db, draw.id)
  const log = await listDrawEvents(ctx.db, draw.id)
  if (!seals.pool || !seals.list) throw new Error(`a listed draw has no list: ${draw.id}`)

  const listedAt = log.findLast(({ kind }) => kind === 'listed')?.n ?? 0
  const witnesses = log.filter(({ kind, n }) => kind === 'witnessed' && n > listedAt)
  if (witnesses.length === 0) return refused('no-witness')
  const diceAlone = asked.diceAlone === true
  if (diceAlone && !(draw.diceAlone && asked.withDice)) return refused('not-in-rule')
  const round = commitmentRound(asked.drawAt, ctx.now)
  if (!round.ok) return round

  const features = await listFeatures(ctx.db, draw.id)
  const people = await listFrozen(ctx.db, draw.id)
  const groups = new Map(
    features.map((feature) => [
      feature.key,
      publishedGroups(
        feature,
        feature.values.map((value) => ({
          key: value.label,
          counts: [people.filter(({ answers }) => hasValue(feature, value, answers)).length],
        })),
      ),
    ]),
  )
  const rules = rulesText(draw, features)
  const sealed = sealDraw({
    fixed: fixedOf({
      ...asked,
      diceAlone,
      after: await firstOf(ctx, draw),
      mailing: mailingOf(log),
      draw,
      features,
      groups,
      round: round.value,
      now: ctx.now,
      engine: engineVersion,
      panels: seals.list.size,
      least: seals.list.least,
      best: seals.list.best,
      publicKey: seals.publicKey,
      witnesses: witnesses.map(({ payload }) => String(payload['role'] ?? '')),
    }),
    rules,
    pool: seals.pool.file,
    panels: panelsIn(seals.list.panels),
    log,
  })

  await insertCommitment(ctx.db, {
    drawId: draw.id,
    fixed: sealed.text,
    rules,
    sha256: sealed.commitment,
    round: round.value,
    drawAt: asked.drawAt,
    withDice: asked.withDice,
    diceAlone,
    place: asked.place,
    committedAt: ctx.now,
  })
  await recordEvent(ctx, draw.id, 'committed', { sha256: sealed.commitment })
  await moveDrawTo(ctx.db, draw.id, 'committed', ctx.now)

  ctx.audit({
    act: 'draw.committed',
    subject: `draw:${draw.id}`,
    public: isTold(draw),
    detail: { sha256: sealed.commitment, round: round.value },
  })
  return done({ ...draw, state: 'committed' })
}

/** Step 14: a second draw holds the hashes of the first, as they are now: whatever is changed there afterwards shows. */
async function firstOf(ctx: Ctx, { parentDrawId }: Draw): Promise<After | undefined> {
  if (!parentDrawId) return undefined
  const { commitment } = await readSeals(ctx.db, parentDrawId)
  const last = await lastDrawEvent(ctx.db, parentDrawId)
  return { commitment: commitment?.sha256 ?? '', log: last?.hash ?? '', links: last?.n ?? 0 }
}

import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { keepDraw } from '../../actions/create-draw.ts'
import { type Draw, isTold } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import type { AskAgainRefusal } from '../../recruitment.ts'
import {
  findRecruitment,
  hashesOf,
  insertRecruits,
  knownBefore,
  listAskedAgain,
  listOptOuts,
  listRecruits,
  makePeople,
  nextLetterNumber,
  openOwnRecruitment,
  optOutSecret,
  readSessions,
  saveRecruitment,
} from '../../recruits/index.ts'
import { noIdentity } from '../../recruits/nouns.ts'
import { findDraw } from '../../store/draws.ts'
import { insertFeature, listFeatures } from '../../store/features.ts'
import { againMail } from '../mails/again.ts'

/**
 * A second draw, or an extension: the same rule, features and settings, a pool of its own, and the history of the first
 * one, so that nobody sits twice by accident.
 */
export async function followDraw(
  ctx: Ctx,
  draw: Draw,
  title: string,
): Promise<Result<Draw, 'forbidden'>> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')

  const next = await keepDraw(ctx, {
    ...draw,
    title,
    parentDrawId: draw.id,
    // An instrument of a protocol has one draw; this one is of the same experiment.
    ...{ instrumentId: undefined, phaseId: undefined, protocolVersion: undefined },
    // Its letters have a round of their own, after its own rule.
    lettersRound: undefined,
    ...{ publishedAt: undefined, closedAt: undefined, voidReason: undefined, voidedAt: undefined },
    ...{ registrationOpensOn: undefined, registrationClosesOn: undefined, drawOn: undefined },
    ...{ firstSessionOn: undefined, replacementsEndOn: undefined, source: 'house' as const },
    createdBy: ctx.person?.id,
  })
  for (const feature of await listFeatures(ctx.db, draw.id))
    await insertFeature(ctx.db, next.id, {
      ...feature,
      id: newId(ctx.now, ctx.chance),
      values: feature.values.map((value) => ({ ...value, id: newId(ctx.now, ctx.chance) })),
    })
  const before = await findRecruitment(ctx.db, draw.id)
  const opened = await openOwnRecruitment(ctx, next)
  if (before)
    await saveRecruitment(
      ctx.db,
      { ...before, drawId: next.id, secret: opened.secret, eraseOn: undefined, setId: undefined },
      ctx.now,
    )

  ctx.audit({
    act: 'draw.followed',
    subject: `draw:${next.id}`,
    public: false,
    detail: { first: draw.id },
  })
  return done(next)
}

/**
 * Those of the first draw who were not drawn and said that they may be asked again: invited anew, each with a code of
 * their own. They answer as by a letter; nobody is put in a pool without saying so.
 */
export async function askAgain(ctx: Ctx, draw: Draw): Promise<Result<number, AskAgainRefusal>> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  const first = draw.parentDrawId ? await findDraw(ctx.db, draw.parentDrawId) : undefined
  if (!first) return refused('no-first')
  if (draw.state !== 'recruiting') return refused('not-now')
  const recruitment = await openOwnRecruitment(ctx, draw)
  if (recruitment.secret === undefined) return refused('erased')

  const isKnown = await knownBefore(ctx, draw)
  const secret = await optOutSecret(ctx.db)
  const refusing = await listOptOuts(ctx.db)
  const here = new Set(
    (await listRecruits(ctx.db, draw.id)).flatMap(({ identity }) =>
      identity ? keyOf(identity) : [],
    ),
  )
  const people = (await listAskedAgain(ctx.db, first.id)).filter(
    (identity) =>
      !isKnown(identity) &&
      !here.has(keyOf(identity)) &&
      !hashesOf(secret, identity).some((hash) => refusing.has(hash)),
  )
  const number = await nextLetterNumber(ctx.db, draw.id)
  const made = makePeople(
    ctx,
    draw,
    recruitment,
    people.map((identity, at) => ({
      identity: { ...noIdentity, ...identity },
      ...{ status: 'invited' as const, answers: {}, channel: 'again', waveId: undefined },
      ...{ number: number + at, stratum: '' },
    })),
  )
  await insertRecruits(ctx.db, made, ctx.now)
  const about = {
    ...{ draw, recruitment, first: first.title, locale: ctx.locale },
    who: recruitment.controller || draw.organiser || ctx.settings.houseName,
    sessions: await readSessions(ctx, draw, recruitment),
    baseUrl: ctx.settings.baseUrl,
  }
  for (const { identity, code } of made)
    if (identity.email) {
      const { email, firstName } = identity
      ctx.mail(againMail({ ...about, to: { email, firstName, code } }))
    }

  ctx.audit({
    act: 'draw.asked-again',
    subject: `draw:${draw.id}`,
    public: isTold(draw),
    detail: { people: made.length },
  })
  ctx.changed(`draw:${draw.id}`)
  return done(made.length)
}

function keyOf(entry: {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly phone: string
}): string {
  return [entry.firstName, entry.lastName, entry.email, entry.phone].join('\n').toLowerCase()
}

import type { Fixed, Happening } from '#engines/sortition/index.ts'
import { writtenInstant } from '#kit/dates.ts'
import { semicolon } from '#kit/words.ts'
import type { HttpContext } from '#platform/routes.ts'
import { instantOfRound } from '../../commitment.ts'
import { type Draw, isPublished } from '../../draw.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import type { Seals } from '../../seals/index.ts'
import { letterTexts, sealTexts } from '../../seals/nouns.ts'
import { findDraw } from '../../store/draws.ts'
import { listFollowing } from '../../store/family.ts'
import type { FixedFact } from '../pages/FixedFacts.tsx'

/** All that was fixed, in its order, each with its hash. */
export async function receiptFacts(
  c: HttpContext,
  draw: Draw,
  seals: Seals,
  log: readonly Happening[],
): Promise<readonly FixedFact[]> {
  return [
    ...letterFacts(c, log),
    ...fixedFacts(c, seals, log),
    ...(await linkedFacts(c, draw, seals)),
  ]
}

/** The letters, wave by wave: what drew them, and the fingerprint of their codes. */
function letterFacts(c: HttpContext, log: readonly Happening[]): readonly FixedFact[] {
  const texts = letterTexts[c.var.ctx.locale]
  return log
    .filter(({ kind }) => kind === 'mailing-committed')
    .map(({ payload }) => {
      const size = texts.waveValue(Number(payload['size'] ?? 0), Number(payload['frame'] ?? 0))
      const chance = payload['round']
        ? texts.byBeacon(Number(payload['round']))
        : texts[payload['seedBy'] === 'house' ? 'byHouse' : 'bySeed'](String(payload['seed'] ?? ''))
      return {
        name: texts.waveFact(Number(payload['wave'] ?? 1)),
        value: `${size}${semicolon[c.var.ctx.locale]}${chance}`,
        hash: String(payload['sha256'] ?? ''),
      }
    })
}

function fixedFacts(
  c: HttpContext,
  { pool, list, commitment }: Seals,
  log: readonly Happening[],
): FixedFact[] {
  const { locale } = c.var.ctx
  const texts = sealTexts[locale]
  const when = (instant: Date) => writtenInstant(instant, locale)
  const rules = log.findLast(({ kind }) => kind === 'rules-published')
  const witnesses = log.filter(({ kind }) => kind === 'witnessed')
  return [
    ...(rules
      ? [
          {
            name: texts.rule,
            value: when(new Date(rules.at)),
            hash: String(rules.payload['sha256'] ?? ''),
          },
        ]
      : []),
    ...(pool
      ? [
          {
            name: texts.pool,
            value: texts.poolValue(pool.size, when(pool.frozenAt)),
            hash: pool.sha256,
          },
        ]
      : []),
    ...(list
      ? [
          {
            name: texts.list,
            value: texts.listValue(list.size, when(list.listedAt)),
            hash: list.sha256,
          },
        ]
      : []),
    ...(witnesses.length > 0
      ? [
          {
            name: texts.witnesses,
            value: witnesses.map(({ payload }) => String(payload['role'])).join(', '),
          },
        ]
      : []),
    ...(commitment
      ? [
          { name: texts.commitment, value: when(commitment.committedAt), hash: commitment.sha256 },
          { name: texts.session, value: `${when(commitment.drawAt)}, ${commitment.place}` },
          {
            name: texts.round,
            value: `${commitment.round}, ${when(instantOfRound(commitment.round))}`,
          },
          ...(commitment.diceAlone ? [{ name: texts.alone, value: texts.aloneValue }] : []),
        ]
      : []),
  ]
}

/** Step 14: the draw that this one follows, and those that follow it, each with the hash that ties them. */
async function linkedFacts(
  c: HttpContext,
  draw: Draw,
  { commitment }: Seals,
): Promise<readonly FixedFact[]> {
  const { db, locale } = c.var.ctx
  const texts = sealTexts[locale]
  const after = commitment && (JSON.parse(commitment.fixed) as Fixed).after
  const [first, following] = await Promise.all([
    draw.parentDrawId ? findDraw(db, draw.parentDrawId) : undefined,
    listFollowing(db, draw.id),
  ])
  const isShown = first !== undefined && isPublished(first) && !first.hidden
  const title = isShown ? first.title : texts.firstUnseen
  const href = isShown ? sealPaths.receipt(first.slug) : undefined
  return [
    ...(after
      ? [
          {
            ...{ name: texts.firstDraw, href },
            ...{ value: texts.firstDrawValue(title, after.links), hash: after.commitment },
          },
          { name: texts.firstLink, value: texts.firstLinkValue(after.links), hash: after.log },
        ]
      : []),
    ...following.map((next) => ({
      ...{ name: texts.nextDraw, value: texts.nextDrawValue(next.title) },
      ...{ hash: next.sha256, href: sealPaths.receipt(next.slug) },
    })),
  ]
}

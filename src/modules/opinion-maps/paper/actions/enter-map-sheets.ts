import { readCode } from '#kit/codes/letter-code.ts'
import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { type LookedSheet, takeSheets } from '#modules/scans/index.ts'
import type { Ctx } from '#platform/context.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { codeHash, ownTokenOf } from '../../actions/code-marks.ts'
import type { OpinionMap } from '../../opinion-map.ts'
import { voteOf } from '../../participant.ts'
import { mayKeepMaps } from '../../permissions.ts'
import { isAsked } from '../../statement.ts'
import { findSlugOfCode } from '../../store/codes.ts'
import { lockMap } from '../../store/maps.ts'
import { listStatements } from '../../store/statements.ts'
import { findByLink, hasSaidAnything, insertParticipants, keepVotes } from '../../store/votes.ts'
import type { LeftOut, LeftOutWhy } from '../left-out.ts'
import { mapScans, type SheetVotes } from '../map-sheet.ts'

export type EnterRefusal = 'not-found' | 'forbidden' | 'shut' | 'no-sheets' | 'counted-meanwhile'

export interface SheetsEntered {
  readonly people: number
  readonly leftOut: readonly LeftOut[]
}

/** Sheets that a person looked at become answers, once; a statement that moderation took out since is left out of them. */
export async function enterMapSheets(
  ctx: Ctx,
  slug: string,
  batch: string,
  sheets: readonly LookedSheet[],
  read: (sheet: LookedSheet) => SheetVotes,
): Promise<Result<SheetsEntered, EnterRefusal>> {
  const map = await lockMap(ctx.db, slug)
  if (!map) return refused('not-found')

  if (!mayKeepMaps(ctx.person)) return refused('forbidden')
  if (map.state !== 'open') return refused('shut')
  if (sheets.length === 0) return refused('no-sheets')

  const isNumberKept = map.access === 'open'
  const asked = { purpose: mapScans, subject: map.id, batch, isNumberKept }
  const taken = await takeSheets(ctx, mayKeepMaps, asked, sheets)
  if (!taken.ok) return taken
  const ids = new Map(
    (await listStatements(ctx.db, map.id)).filter(isAsked).map(({ number, id }) => [number, id]),
  )
  const leftOut: LeftOut[] = []
  for (const [at, sheet] of sheets.entries()) {
    const leave = (why: LeftOutWhy) => leftOut.push({ place: at + 1, why })
    const { votes, twice } = read(sheet)
    const own = votes.flatMap(({ statement, vote }) => {
      const statementId = ids.get(statement)
      return statementId ? [{ statementId, vote: voteOf[vote] }] : []
    })
    if (sheet.isSpoilt || (twice.length === 0 && own.length === 0)) {
      leave('void')
      continue
    }
    if (twice.length > 0) {
      leave('twice')
      continue
    }
    const whose = await whoseSheet(ctx, map, sheet.number)
    if ('why' in whose) {
      leave(whose.why)
      continue
    }
    const { participantId } = whose
    const answeredOn = dayOf(ctx.now)
    await keepVotes(
      ctx.db,
      own.map((vote) => ({ ...vote, participantId, mapId: map.id, answeredOn })),
    )
  }

  ctx.audit({
    act: 'opinion-map.sheets-entered',
    subject: `opinion-map:${map.id}`,
    public: false,
    detail: { sheets: sheets.length },
  })
  ctx.changed(`opinion-map:${map.id}`)
  return done({ people: sheets.length - leftOut.length, leftOut })
}

/** Somebody new; with codes, whoever holds it, unless they answered otherwise before. */
async function whoseSheet(
  ctx: Ctx,
  map: OpinionMap,
  number: string,
): Promise<{ readonly participantId: string } | { readonly why: LeftOutWhy }> {
  const code = map.access === 'codes' ? readCode(number) : undefined
  if (map.access === 'codes') {
    const isOurs = code && (await findSlugOfCode(ctx.db, codeHash(code))) === map.slug
    if (!isOurs) return { why: 'unknown' }
  }
  const linkHash = code ? hashToken(ownTokenOf(code, map.id)) : null
  const begun = linkHash ? await findByLink(ctx.db, linkHash) : undefined
  if (begun)
    return (await hasSaidAnything(ctx.db, begun.id))
      ? { why: 'served' }
      : { participantId: begun.id }
  const id = newId(ctx.now, ctx.chance)
  const cameOn = dayOf(ctx.now)
  await insertParticipants(ctx.db, [{ id, mapId: map.id, linkHash, medium: 'paper', cameOn }])
  return { participantId: id }
}

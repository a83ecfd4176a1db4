import { dayOf } from '#kit/dates.ts'
import { answerOldLink } from '#modules/letterheads/index.ts'
import type { HttpContext } from '#platform/routes.ts'
import { readOwnAnswers } from '../actions/answer-map.ts'
import { type OpinionMap, takesAnswers } from '../opinion-map.ts'
import type { OwnAnswers } from '../participant.ts'
import { paths } from '../paths.ts'
import { mayReadMap } from '../permissions.ts'
import type { Statement } from '../statement.ts'
import { findMap } from '../store/maps.ts'
import { findStatement } from '../store/statements.ts'
import { oldLinkTexts } from '../texts/old-link.ts'

/** The map at this address, when this person may read it: to others, there is nothing here. */
export async function mapAt(c: HttpContext): Promise<OpinionMap | undefined> {
  const { ctx } = c.var
  const map = await findMap(ctx.db, c.req.param('slug') ?? '')
  return map && mayReadMap(ctx.person, map) ? map : undefined
}

/** The same, once it has opened. */
export async function begunMapAt(c: HttpContext): Promise<OpinionMap | undefined> {
  const map = await mapAt(c)
  return map?.state === 'draft' ? undefined : map
}

export interface StatementAt {
  readonly map: OpinionMap
  readonly statement: Statement
}

export async function statementAt(c: HttpContext): Promise<StatementAt | undefined> {
  const map = await begunMapAt(c)
  const number = numberIn(c)
  if (!map || number === undefined) return undefined
  const statement = await findStatement(c.var.ctx.db, map.id, number)
  return statement && { map, statement }
}

export function numberIn(c: HttpContext): number | undefined {
  const number = c.req.param('number') ?? ''
  return /^\d{1,6}$/.test(number) ? Number(number) : undefined
}

export interface OwnAt {
  readonly own: OwnAnswers
  readonly token: string
  readonly takesAnswers: boolean
}

/** The answers of this address; whoever holds one that was cut, or whose year is over, is told what it was. */
export async function ownAt(c: HttpContext): Promise<OwnAt | Response> {
  c.header('cache-control', 'no-store')
  c.header('referrer-policy', 'no-referrer')
  c.header('x-robots-tag', 'noindex, nofollow')
  const { ctx } = c.var
  const token = c.req.param('token') ?? ''
  const own = await readOwnAnswers(ctx, token)
  if (!own) return answerOldLink(c, oldLinkTexts[ctx.locale], paths.list)
  return { own, token, takesAnswers: takesAnswers(own.map, dayOf(ctx.now)) }
}

import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { OpinionMap } from '../opinion-map.ts'
import { mayKeepMaps } from '../permissions.ts'
import { type JudgedForm, mayJudge, type Statement } from '../statement.ts'
import { lockMap } from '../store/maps.ts'
import { changeStatement, decideAppeal, findStatement, listAppeals } from '../store/statements.ts'
import { remember } from './remember.ts'

type Edge = 'forbidden' | 'not-found' | 'not-now'

interface Held {
  readonly map: OpinionMap
  readonly statement: Statement
}

async function held(ctx: Ctx, slug: string, number: number): Promise<Result<Held, Edge>> {
  const map = await lockMap(ctx.db, slug)
  const statement = map && (await findStatement(ctx.db, map.id, number))
  if (!map || !statement) return refused('not-found')
  if (!mayKeepMaps(ctx.person)) return refused('forbidden')
  return map.state === 'open' ? done({ map, statement }) : refused('not-now')
}

/** Accepted, refused by a clause of the charter with a reason that everybody reads, or said already by another one. */
export async function judgeStatement(
  ctx: Ctx,
  slug: string,
  number: number,
  form: JudgedForm,
): Promise<Result<Statement, Edge | 'no-such-clause' | 'no-such-statement'>> {
  const on = await held(ctx, slug, number)
  if (!on.ok) return on
  const { map, statement } = on.value
  if (!mayJudge(map, statement)) return refused('not-now')

  if (form.verdict === 'accepted') {
    await changeStatement(ctx.db, statement.id, { state: 'shown', judgedAt: ctx.now })
    await remember(ctx, map, statement, 'accepted')
    return done(statement)
  }
  if (form.verdict === 'refused') {
    const clause = map.charter[form.clause - 1]
    if (clause === undefined) return refused('no-such-clause')
    await changeStatement(ctx.db, statement.id, {
      ...{ state: 'refused', clause: form.clause, reason: form.reason, judgedAt: ctx.now },
    })
    await remember(ctx, map, statement, 'refused', `${form.clause}. ${clause} ${form.reason}`)
    return done(statement)
  }
  const other = await findStatement(ctx.db, map.id, form.doubleOf)
  if (other?.state !== 'shown' || other.id === statement.id) return refused('no-such-statement')
  await changeStatement(ctx.db, statement.id, {
    ...{ state: 'double', doubleOf: other.number, judgedAt: ctx.now },
  })
  await remember(ctx, map, statement, 'double', `${other.number}. ${other.text}`)
  return done(statement)
}

/** Upheld, it is asked like the others; dismissed, it stays out, with the answer. */
export async function decideOnAppeal(
  ctx: Ctx,
  slug: string,
  number: number,
  form: { readonly decision: 'upheld' | 'dismissed'; readonly answer: string },
): Promise<Result<Statement, Edge>> {
  const on = await held(ctx, slug, number)
  if (!on.ok) return on
  const { map, statement } = on.value
  const appeal = (await listAppeals(ctx.db, map.id)).find(
    ({ statementId }) => statementId === statement.id,
  )
  if (!appeal || appeal.decision) return refused('not-now')

  await decideAppeal(ctx.db, statement.id, { ...form, decidedAt: ctx.now })
  if (form.decision === 'upheld')
    await changeStatement(ctx.db, statement.id, {
      ...{ state: 'shown', clause: null, reason: '', doubleOf: null, judgedAt: ctx.now },
    })

  await remember(ctx, map, statement, form.decision, form.answer)
  return done(statement)
}

import type { FormState } from '#kit/form.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { decideOnAppeal, judgeStatement } from '../actions/judge-statement.ts'
import { likelyDoubles } from '../likely-double.ts'
import { JudgePage, ModerationPage } from '../pages/ModerationPages.tsx'
import { paths } from '../paths.ts'
import { mayKeepMaps } from '../permissions.ts'
import { decisionShape, isAsked, judgedShape } from '../statement.ts'
import { listAppeals, listMoments, listStatements } from '../store/statements.ts'
import { moderationTexts } from '../texts/moderation.ts'
import { begunMapAt, type StatementAt, statementAt } from './at.ts'

/** What the acts on a statement have in common. */
const onStatement = {
  audience: 'staff',
  on: statementAt,
  may: mayKeepMaps,
  fresh: true,
  refusals: (locale: 'fr' | 'en') => moderationTexts[locale].refusals,
  draw: drawJudge,
  next: ({ map }: StatementAt) => paths.moderation(map.slug),
} as const

export const moderationRoutes: readonly Route[] = [
  get(paths.moderation(':slug'), 'anyone', show),
  get(paths.judge(':slug', ':number'), 'staff', showJudge),
  actRoute({
    ...onStatement,
    path: paths.judge(':slug', ':number'),
    shape: judgedShape,
    under: { 'no-such-clause': 'clause', 'no-such-statement': 'doubleOf' },
    act: (c, { map, statement }, form) =>
      judgeStatement(c.var.ctx, map.slug, statement.number, form),
    notice: (locale) => moderationTexts[locale].published,
  }),
  actRoute({
    ...onStatement,
    path: paths.decideAppeal(':slug', ':number'),
    shape: decisionShape,
    act: (c, { map, statement }, form) =>
      decideOnAppeal(c.var.ctx, map.slug, statement.number, form),
    notice: (locale) => moderationTexts[locale].decided,
  }),
]

async function show(c: HttpContext) {
  const map = await begunMapAt(c)
  if (!map) return notFound(c)
  const { ctx, frame } = c.var
  return page(
    c,
    <ModerationPage
      frame={frame}
      map={map}
      statements={await listStatements(ctx.db, map.id)}
      appeals={await listAppeals(ctx.db, map.id)}
      moments={await listMoments(ctx.db, map.id)}
      mayKeep={mayKeepMaps(ctx.person)}
    />,
  )
}

async function showJudge(c: HttpContext) {
  const found = await statementAt(c)
  return found ? page(c, await drawJudge(c, found, undefined)) : notFound(c)
}

async function drawJudge(
  c: HttpContext,
  { map, statement }: StatementAt,
  form: FormState | undefined,
) {
  const { ctx, frame } = c.var
  const others = (await listStatements(ctx.db, map.id)).filter(
    (other) => other.id !== statement.id && isAsked(other),
  )
  return (
    <JudgePage
      frame={frame}
      map={map}
      statement={statement}
      doubles={likelyDoubles(statement.text, others)}
      appeal={(await listAppeals(ctx.db, map.id)).find(
        ({ statementId }) => statementId === statement.id,
      )}
      {...(form ? { refused: { at: c.req.path, form } } : {})}
    />
  )
}

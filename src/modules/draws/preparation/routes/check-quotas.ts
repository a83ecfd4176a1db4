import type { WhetherAnswer } from '#engines/sortition/index.ts'
import { colon } from '#kit/words.ts'
import { forbidden, readForm } from '#platform/answers.ts'
import { type HttpContext, post, type Route } from '#platform/routes.ts'
import { runThread } from '#platform/threads/run-thread.ts'
import type { Draw } from '../../draw.ts'
import { drawPaths } from '../../paths.ts'
import { mayRunDraw } from '../../permissions.ts'
import { onOwnDraw } from '../../routes/on-draw.ts'
import { listFeatures } from '../../store/features.ts'
import { poolOf, taskOf } from '../actions/compute-trial.ts'
import { readGrid } from '../quota-form.ts'
import { gridProblems } from '../quota-grid.ts'
import { featureTexts, gridProblemTexts } from '../texts/features.ts'
import { countValues, tooFew } from '../trial.ts'

/** Asked by the grid while somebody types: nothing is kept, and no transaction waits for the solver. */
export const checkQuotasRoute: Route = post(
  drawPaths.checkQuotas(':slug'),
  'signed-in',
  onOwnDraw(check),
  { ownTransaction: true, perMinute: 90 },
)

/** Sentences of what is wrong, the plainest first; or that a panel exists. */
async function check(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const texts = featureTexts[ctx.locale]
  if (!mayRunDraw(ctx.person, draw)) return forbidden(c)
  const answer = (verdict: 'possible' | 'impossible' | 'nonsense' | 'unknown', lines: string[]) =>
    c.json({ verdict, lines })
  const { features, bad } = readGrid(await listFeatures(ctx.db, draw.id), await readForm(c))
  if (bad.length > 0) return answer('nonsense', [texts.notWhole])
  const problems = gridProblems(features, draw.panelSize)
    .filter(({ code }) => code !== 'shares-not-whole')
    .map((problem) => gridProblemTexts[ctx.locale](problem))
  if (problems.length > 0) return answer('nonsense', problems)

  const { pool, people } = await poolOf(ctx, draw, features)
  if (people.length < draw.panelSize) return answer('unknown', [texts.checkUnknown])
  const counts = countValues(
    people.map(({ values }) => values),
    features,
  )
  const few = tooFew(features, counts).map((entry) =>
    texts.checkFew(`${entry.feature}${colon[ctx.locale]}${entry.value}`, entry.pool, entry.min),
  )
  if (few.length > 0) return answer('impossible', few)
  const task = { ...taskOf(draw, features, people), onlyWhether: true }
  const limits = { seconds: 5, megabytes: 256 }
  const result = await runThread<WhetherAnswer>('engines/sortition', task, limits).result
  if (!result.ok) return answer('unknown', [texts.checkUnknown])
  const isExpected = pool === 'invented'
  return result.value.isPossible
    ? answer('possible', [texts.checkPossible(people.length, isExpected)])
    : answer('impossible', [texts.checkImpossible(people.length, isExpected)])
}

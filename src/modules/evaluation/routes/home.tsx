import { listFiledEvaluations } from '#modules/experiments/index.ts'
import { page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { HomePage } from '../pages/HomePage.tsx'
import { paths } from '../paths.ts'

export const homeRoutes: readonly Route[] = [get(paths.home, 'anyone', show, { cached: true })]

async function show(c: HttpContext) {
  const { ctx, frame } = c.var
  return page(c, <HomePage frame={frame} filed={await listFiledEvaluations(ctx.db)} />)
}

import { page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { NetworkPage } from '../pages/NetworkPage.tsx'
import { paths } from '../paths.ts'
import { findDeclaration } from '../store/declarations.ts'

export const networkRoutes: readonly Route[] = [
  get(paths.network, 'anyone', showNetwork, { cached: true }),
]

async function showNetwork(c: HttpContext) {
  const { ctx, frame } = c.var
  const declaration = await findDeclaration(ctx.db)
  return page(c, <NetworkPage frame={frame} declaration={declaration} />)
}

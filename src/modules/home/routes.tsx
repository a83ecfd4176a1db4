import { page } from '#platform/answers.ts'
import { get, type Route } from '#platform/routes.ts'
import { FrontPage } from './pages/FrontPage.tsx'
import { paths } from './paths.ts'

export const routes: readonly Route[] = [
  get(paths.front, 'anyone', (c) => page(c, <FrontPage frame={c.var.frame} />)),
]

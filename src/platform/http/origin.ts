import type { HttpContext } from '../routes.ts'
import { whereFrom } from './from-here.ts'
import type { EdgeNeeds } from './needs.ts'
import { problemAnswer } from './problems.ts'

/** An act comes from a page of this house, whatever the type of its body. */
export function refuseForeignForms(needs: EdgeNeeds) {
  const open = needs.routes
    .filter(({ options }) => options.fromAnywhere)
    .map(({ path }) => shapeOf(path))
  return async (c: HttpContext, next: () => Promise<void>) => {
    // No route answers to another method: what is not posted does nothing.
    if (c.req.method !== 'POST' || whereFrom(c, needs) === 'here') return next()
    if (open.some((shape) => shape.test(c.req.path))) return next()
    return problemAnswer(c, needs, 403)
  }
}

/** Paths as routes write them: `/lettres/desabonnement/:token`. */
function shapeOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)
}

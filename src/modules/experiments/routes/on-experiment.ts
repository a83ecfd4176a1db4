import type { Viewer } from '#kit/viewer.ts'
import { forbidden, notFound } from '#platform/answers.ts'
import type { Handler, HttpContext } from '#platform/routes.ts'
import type { Experiment } from '../experiment.ts'
import { maySeeExperiment } from '../permissions.ts'
import { findExperimentBySlug } from '../store/experiments.ts'

type Answer = Response | Promise<Response>

/** The experiment of this address, for who may see it; an old address leads to the present one. */
export async function experimentAt(c: HttpContext): Promise<Experiment | Response | undefined> {
  const slug = c.req.param('slug') ?? ''
  const { ctx } = c.var
  const experiment = await findExperimentBySlug(ctx.db, slug)
  if (!experiment || !maySeeExperiment(ctx.person, experiment)) return undefined
  if (slug !== experiment.slug && c.req.method === 'GET') {
    return c.redirect(presentAddress(c, experiment.slug), 301)
  }
  return experiment
}

/**
 * A handler for an address under `/experiences/:slug`. Who may not see the experiment learns nothing of it; who sees it
 * but may not act is told so.
 */
export function onExperiment(
  answer: (c: HttpContext, experiment: Experiment) => Answer,
  may: (viewer: Viewer | undefined, experiment: Experiment) => boolean = maySeeExperiment,
): Handler {
  return async (c) => {
    const experiment = await experimentAt(c)
    if (experiment === undefined) return notFound(c)
    if (experiment instanceof Response) return experiment
    return may(c.var.ctx.person, experiment) ? answer(c, experiment) : forbidden(c)
  }
}

/** `/experiences/<old>/equipe?x=1` becomes `/experiences/<present>/equipe?x=1`. */
function presentAddress(c: HttpContext, slug: string): string {
  const address = new URL(c.req.url)
  const parts = address.pathname.split('/')
  parts[2] = slug
  return parts.join('/') + address.search
}

import { isId } from '#kit/ids.ts'
import { download, notFound } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import { maySeeWorkings } from '../../permissions.ts'
import { onExperiment } from '../../routes/on-experiment.ts'
import { isFileOf } from '../../store/files.ts'

/** Files that only this room serves: signed agreements, evidence, minutes. */
export const fileRoutes: readonly Route[] = [
  get('/experiences/:slug/fichiers/:id', 'signed-in', onExperiment(serve, maySeeWorkings)),
]

async function serve(c: HttpContext, experiment: Experiment) {
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  if (!isId(id) || !(await isFileOf(ctx.db, experiment.id, id))) return notFound(c)
  const file = await ctx.files.read(id)
  return file ? download(c, file.bytes, file) : notFound(c)
}

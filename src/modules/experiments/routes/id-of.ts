import { isId } from '#kit/ids.ts'
import type { HttpContext } from '#platform/routes.ts'
import { fresh } from '../paths.ts'

/** The id of nothing: a mistyped address finds nothing instead of breaking the question. */
export const nothing = '00000000-0000-0000-0000-000000000000'

/** The `:id` of this address; undefined for what does not exist yet. */
export function idOf(c: HttpContext): string | undefined {
  const id = c.req.param('id') ?? ''
  if (id === fresh) return undefined
  return isId(id) ? id : nothing
}

import { isId } from '#kit/ids.ts'
import type { HttpContext } from '#platform/routes.ts'

/** A key in the address; what is not one names nothing. */
export function idOf(c: HttpContext, name: string): string {
  const text = c.req.param(name) ?? ''
  return isId(text) ? text : '00000000-0000-0000-0000-000000000000'
}

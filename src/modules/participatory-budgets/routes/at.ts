import { emptyForm, type FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { Edition } from '../edition.ts'
import type { Idea } from '../idea.ts'
import { mayReadEdition } from '../permissions.ts'
import { findEdition } from '../store/editions.ts'
import { findIdea } from '../store/ideas.ts'

/** The edition at this address, when this person may read it: to others, there is nothing here. */
export async function editionAt(c: HttpContext): Promise<Edition | undefined> {
  const { ctx } = c.var
  const edition = await findEdition(ctx.db, c.req.param('slug') ?? '')
  return edition && mayReadEdition(ctx.person, edition) ? edition : undefined
}

export interface IdeaAt {
  readonly edition: Edition
  readonly idea: Idea
}

export async function ideaAt(c: HttpContext): Promise<IdeaAt | undefined> {
  const edition = await editionAt(c)
  const number = c.req.param('number') ?? ''
  if (!edition || !/^\d{1,6}$/.test(number)) return undefined
  const idea = await findIdea(c.var.ctx.db, edition.id, Number(number))
  return idea && { edition, idea }
}

/** A key in the address; of something else than a key, one that nothing has. */
export function idIn(c: HttpContext, name: string): string {
  const id = c.req.param(name) ?? ''
  return isId(id) ? id : '00000000-0000-7000-8000-000000000000'
}

/** The address to which a form of the page was sent says which of them came back; an empty one is drawn to compare. */
export function cameBack(c: HttpContext, form: FormState | undefined) {
  return form && form !== emptyForm ? { refused: { at: c.req.path, form } } : {}
}

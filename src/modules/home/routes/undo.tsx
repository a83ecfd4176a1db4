import { isId } from '#kit/ids.ts'
import { safePath } from '#modules/people/index.ts'
import { again, forbidden, notFound, readForm, seeOther } from '#platform/answers.ts'
import type { Module } from '#platform/module.ts'
import { type HttpContext, post, type Route } from '#platform/routes.ts'
import { undoAct } from '#platform/undo.ts'
import { UndoRefusedPage } from '../pages/UndoRefusedPage.tsx'
import { paths } from '../paths.ts'

type Rooms = () => readonly Pick<Module, 'undos'>[]

/** One address takes back any act of the house: each room says how its own are undone, and this one knows none of them. */
export function undoRoutes(rooms: Rooms): readonly Route[] {
  return [post(paths.undo(':id'), 'signed-in', (c) => undo(c, rooms))]
}

async function undo(c: HttpContext, rooms: Rooms) {
  const { ctx, frame } = c.var
  const { retour } = await readForm(c)
  const back = safePath(typeof retour === 'string' ? retour : undefined) ?? paths.dashboard
  const kinds = rooms().flatMap(({ undos }) => undos ?? [])
  const id = c.req.param('id') ?? ''
  if (!isId(id)) return notFound(c)
  const undone = await undoAct(ctx, kinds, id)
  if (undone.ok) return seeOther(c, back, undone.value.undone[ctx.locale])
  if (undone.refusal === 'not-found') return notFound(c)
  if (undone.refusal === 'forbidden') return forbidden(c)
  // What is refused is not offered again.
  const { undo: _, ...plain } = frame
  return again(c, <UndoRefusedPage frame={plain} refusal={undone.refusal} back={back} />)
}

import type { Hono } from 'hono'
import { type HereFrame, herePath, saidHere } from '#kit/frames/people-here.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { HttpContext, HttpEnv, Route } from '../routes.ts'
import { newNonce } from './frame.ts'
import type { EdgeNeeds } from './needs.ts'
import { type PeopleHere, watchPeopleHere } from './people-here.ts'

/** The house, with who has which form open in it. */
export type HereNeeds = EdgeNeeds & { readonly here: PeopleHere }

/**
 * A page that several people may write: an address of a thing, or one of those who hold a role. What whoever is signed in has
 * at an address without a thing is their own; a link that is a secret, or a visit whose moment must not be known, says
 * nothing of who comes.
 */
function isShared({ path, audience, options }: Route): boolean {
  if (options.untimed || /:(token|code)\b/.test(path)) return false
  return path.includes(':') || (audience !== 'anyone' && audience !== 'signed-in')
}

/** Said to the page before it is drawn: only a form of what exists shows it (`ui/PeopleHere`). */
export async function giveHere(c: HttpContext, { here }: EdgeNeeds, route: Route) {
  const { viewer } = c.var.frame
  if (!here || !viewer || !isShared(route)) return
  c.set('frame', { ...c.var.frame, here: await hereOf(c, here, c.req.path, viewer) })
}

async function hereOf(
  c: HttpContext,
  here: PeopleHere,
  page: string,
  viewer: Viewer,
): Promise<HereFrame> {
  const { ctx } = c.var
  const people = here.others(page, viewer.id, ctx.now)
  return { page, others: await saidHere(people, ctx.locale, ctx.writerName) }
}

/** A form that was drawn is open; one that led on is saved. */
export function noteHere(c: HttpContext, { here }: EdgeNeeds, answer: Response) {
  const { frame, drawn, ctx } = c.var
  if (!here || !frame.viewer || !frame.here) return
  if (c.req.method === 'POST' && answer.status === 303)
    return here.leave(c.req.path, frame.viewer.id, ctx.now)
  const isOpen = answer.status === 200 || answer.status === 422
  if (isOpen && drawn?.answer === answer && drawn.html.includes('<people-here'))
    here.open(c.req.path, frame.viewer, ctx.now)
}

/** Of this process and, by the line that says what changes, of the others. */
export function peopleHere({ live, house }: EdgeNeeds): PeopleHere {
  const { here: line } = live
  const here = watchPeopleHere(newNonce(), (word) => line?.tell(word))
  line?.hear((word) => here.hear(word, house.world.now()))
  return here
}

/** `/ici?page=<path>`: asked each half minute by a form that is open, and answered only to whom that page was drawn for. */
export function mountHere(app: Hono<HttpEnv>, { here }: HereNeeds) {
  app.get(herePath, async (c) => {
    const page = c.req.query('page') ?? ''
    const { viewer } = c.var.frame
    if (!viewer || !here.beat(page, viewer, c.var.ctx.now)) return c.json({ others: [] }, 404)
    return c.json({ others: (await hereOf(c, here, page, viewer)).others })
  })
}

import { emptyForm, tooLong } from '#kit/form.ts'
import { again, forbidden, readForm, seeOther } from '#platform/answers.ts'
import { type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Draw } from '../../draw.ts'
import { panelPage } from '../../panel/index.ts'
import { seatTexts } from '../../panel/nouns.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { onOwnDraw } from '../../routes/on-draw.ts'
import { askAgain, followDraw } from '../actions/follow-draw.ts'

/** A second draw of the same people and history. */
export const followRoutes: readonly Route[] = [
  post(recruitPaths.follow(':slug'), 'signed-in', onOwnDraw(follow)),
  post(recruitPaths.askAgain(':slug'), 'signed-in', onOwnDraw(ask)),
]

async function follow(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const said = seatTexts[ctx.locale]
  const raw = await readForm(c)
  const long = tooLong(raw, { title: 120 }, ctx.locale)
  if (long) return again(c, await panelPage(c, draw, [], emptyForm, long))
  const title = String(raw['title'] ?? '')
  const made = await followDraw(ctx, draw, title.length < 2 ? said.followTitle(draw.title) : title)
  return made.ok
    ? seeOther(c, drawPaths.rule(made.value.slug), said.followed(draw.title))
    : forbidden(c)
}

async function ask(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const said = seatTexts[ctx.locale]
  const asked = await askAgain(ctx, draw)
  if (!asked.ok && asked.refusal === 'forbidden') return forbidden(c)
  if (!asked.ok) return seeOther(c, recruitPaths.board(draw.slug), said.askRefusals[asked.refusal])
  const sentence = asked.value > 0 ? said.askedAgain(asked.value) : said.askedNobody
  return seeOther(c, recruitPaths.board(draw.slug), sentence)
}

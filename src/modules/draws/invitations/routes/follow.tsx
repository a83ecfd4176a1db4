import { emptyForm } from '#kit/form.ts'
import { done } from '#kit/result.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import type { Route } from '#platform/routes.ts'
import { panelPage } from '../../panel/index.ts'
import { seatTexts } from '../../panel/nouns.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { onOwn, within } from '../../routes/on-draw.ts'
import { askAgain, followDraw } from '../actions/follow-draw.ts'

/** A second draw of the same people and history. */
export const followRoutes: readonly Route[] = [
  actRoute({
    ...onOwn,
    path: recruitPaths.follow(':slug'),
    fresh: true,
    shape: within({ title: 120 }),
    draw: (c, draw, form) => panelPage(c, draw, [], emptyForm, form),
    act: async (c, draw, input) => {
      const title = String(input['title'] ?? '')
      const usual = seatTexts[c.var.ctx.locale].followTitle(draw.title)
      const made = await followDraw(c.var.ctx, draw, title.length < 2 ? usual : title)
      return made.ok ? done({ slug: made.value.slug, followed: draw.title }) : made
    },
    refusals: () => ({}),
    next: (_draw, { slug }) => drawPaths.rule(slug),
    notice: (locale, { followed }) => seatTexts[locale].followed(followed),
  }),
  buttonRoute({
    ...onOwn,
    path: recruitPaths.askAgain(':slug'),
    act: (c, draw) => askAgain(c.var.ctx, draw),
    back: ({ slug }) => recruitPaths.board(slug),
    refusals: (locale) => seatTexts[locale].askRefusals,
    next: ({ slug }) => recruitPaths.board(slug),
    notice: (locale, asked) =>
      asked > 0 ? seatTexts[locale].askedAgain(asked) : seatTexts[locale].askedNobody,
  }),
]

import { copyTexts } from '#kit/copies/texts.ts'
import { dayOf } from '#kit/dates.ts'
import { withinDays } from '#kit/day-range.ts'
import { emptyForm, type FormState, parseForm } from '#kit/form.ts'
import { refused } from '#kit/result.ts'
import { isLeftUnread, readCopy } from '#platform/copies/copies.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { instantOfRound } from '../../commitment.ts'
import type { Draw } from '../../draw.ts'
import { drawPaths } from '../../paths.ts'
import { findRecruitment, readForecast } from '../../recruits/index.ts'
import { onOwn, reasonIn } from '../../routes/on-draw.ts'
import { listFeatures } from '../../store/features.ts'
import { copiedDraw } from '../actions/draw-copied.ts'
import { publishRule, writeRule } from '../actions/write-rule.ts'
import { RulePage } from '../pages/RulePage.tsx'
import { gridProblems } from '../quota-grid.ts'
import { daysOf, ruleDays, ruleGaps, ruleShape } from '../rule-form.ts'
import { gridProblemTexts } from '../texts/features.ts'
import { publishRefusals, ruleTexts } from '../texts/rule.ts'

const slug = ':slug'

export const ruleRoutes: readonly Route[] = [
  ...formRoutes({
    ...onOwn,
    path: drawPaths.rule(slug),
    shape: (c, draw, raw) => {
      const { locale, now } = c.var.ctx
      return withinDays(parseForm(ruleShape, raw, locale), {
        ...{ raw, ranges: ruleDays, today: dayOf(now), locale },
        kept: daysOf(draw),
      })
    },
    draw: (c, draw, form) => show(c, draw, form),
    act: (c, draw, input) => writeRule(c.var.ctx, draw, input),
    refusals: (locale) => ({ 'not-now': ruleTexts[locale].notNow }),
    saved: ({ id }) => ({ act: 'draw.rule-written', subject: `draw:${id}` }),
    next: ({ slug }) => drawPaths.rule(slug),
    notice: (locale) => ruleTexts[locale].saved,
  }),
  buttonRoute({
    ...onOwn,
    path: drawPaths.publish(slug),
    draw: (c, draw, form) => show(c, draw, emptyForm, reasonIn(form)),
    act: async (c, draw, _, raw) =>
      (await isLeftUnread(c.var.ctx, copiedDraw, draw.id, raw))
        ? refused('to-rewrite')
        : publishRule(c.var.ctx, draw),
    refusals: (locale) => ({ ...publishRefusals[locale], 'to-rewrite': copyTexts[locale].unread }),
    next: ({ slug }) => drawPaths.draw(slug),
    notice: (locale) => ruleTexts[locale].published,
  }),
]

async function show(c: HttpContext, draw: Draw, form: FormState, refusal?: string) {
  const { ctx, frame } = c.var
  const features = await listFeatures(ctx.db, draw.id)
  const known = (await findRecruitment(ctx.db, draw.id))?.dropOuts ?? {}
  return (
    <RulePage
      frame={frame}
      draw={draw}
      form={form}
      gaps={ruleGaps(draw, features.length)}
      also={[
        ...gridProblems(features, draw.panelSize).map(gridProblemTexts[ctx.locale]),
        ...(draw.lettersRound && instantOfRound(draw.lettersRound) < ctx.now
          ? [publishRefusals[ctx.locale]['letters-round-past']]
          : []),
      ]}
      reserve={(await readForecast(ctx, draw, known)).reserve}
      refusal={refusal}
      copied={await readCopy(ctx, copiedDraw, draw.id)}
    />
  )
}

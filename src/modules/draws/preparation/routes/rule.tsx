import { dayOf } from '#kit/dates.ts'
import { withinDays } from '#kit/day-range.ts'
import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { again, forbidden, page, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { instantOfRound } from '../../commitment.ts'
import type { Draw } from '../../draw.ts'
import { drawPaths } from '../../paths.ts'
import { findRecruitment, readForecast } from '../../recruits/index.ts'
import { onOwnDraw } from '../../routes/on-draw.ts'
import { listFeatures } from '../../store/features.ts'
import { publishRule, writeRule } from '../actions/write-rule.ts'
import { RulePage } from '../pages/RulePage.tsx'
import { gridProblems } from '../quota-grid.ts'
import { daysOf, ruleDays, ruleGaps, ruleShape } from '../rule-form.ts'
import { gridProblemTexts } from '../texts/features.ts'
import { publishRefusals, ruleTexts } from '../texts/rule.ts'

const slug = ':slug'

export const ruleRoutes: readonly Route[] = [
  get(
    drawPaths.rule(slug),
    'signed-in',
    onOwnDraw(async (c, draw) => page(c, await show(c, draw, emptyForm))),
  ),
  post(drawPaths.rule(slug), 'signed-in', onOwnDraw(write)),
  post(drawPaths.publish(slug), 'signed-in', onOwnDraw(publish)),
]

async function show(c: HttpContext, draw: Draw, form: FormState, refusal?: string) {
  const { ctx, frame } = c.var
  const features = await listFeatures(ctx.db, draw.id)
  const said = (await findRecruitment(ctx.db, draw.id))?.dropOuts ?? {}
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
      reserve={(await readForecast(ctx, draw, said)).reserve}
      refusal={refusal}
    />
  )
}

async function write(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const saved = { act: 'draw.rule-written', subject: `draw:${draw.id}` }
  const sent = await readEdit(c, () => show(c, draw, emptyForm), saved)
  if (!sent.ok) return again(c, await show(c, draw, sent.form))
  const { raw } = sent
  const parsed = withinDays(parseForm(ruleShape, raw, ctx.locale), {
    ...{ raw, ranges: ruleDays, today: dayOf(ctx.now), locale: ctx.locale },
    kept: daysOf(draw),
  })
  if (!parsed.ok) return again(c, await show(c, draw, parsed.form))
  const said = ruleTexts[ctx.locale]
  const written = await writeRule(ctx, draw, parsed.value)
  if (written.ok) return seeOther(c, drawPaths.rule(draw.slug), said.saved)
  if (written.refusal === 'forbidden') return forbidden(c)
  return again(c, await show(c, draw, formRefused(raw, said.notNow)))
}

async function publish(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const published = await publishRule(ctx, draw)
  if (published.ok) return seeOther(c, drawPaths.draw(draw.slug), ruleTexts[ctx.locale].published)
  if (published.refusal === 'forbidden') return forbidden(c)
  const sentence = publishRefusals[ctx.locale][published.refusal]
  return again(c, await show(c, draw, emptyForm, sentence))
}

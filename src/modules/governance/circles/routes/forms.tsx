import { type FormState, type Parsed, type RawForm, tooLong } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { actRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { circleShape } from '../../circle.ts'
import { paths } from '../../paths.ts'
import { mayKeepCircles } from '../../permissions.ts'
import { inCircle, type OnCircle } from '../../routes/on-circle.ts'
import { listCircles } from '../../store/circles.ts'
import { circleTexts } from '../../texts/circles.ts'
import { closeCircle, keepsCircleOpen } from '../actions/close-circle.ts'
import { editCircle } from '../actions/edit-circle.ts'
import { openCircle } from '../actions/open-circle.ts'
import { CircleFormPage } from '../pages/CircleFormPage.tsx'
import { type TemplateName, templateNames } from '../template.ts'

const refusals = (locale: Locale) => circleTexts[locale].refusals

export const circleFormRoutes: readonly Route[] = [
  ...formRoutes({
    path: paths.add,
    audience: 'staff',
    on: () => true as const,
    may: mayKeepCircles,
    fresh: true,
    shape: circleShape,
    draw: newCircle,
    act: (c, _on, input, raw) => openCircle(c.var.ctx, input, templateNamed(raw['template'])),
    refusals,
    under: { 'no-such-parent': 'parent' },
    next: (_on, { slug }) => paths.circle(slug),
    notice: (locale) => circleTexts[locale].opened,
  }),
  ...formRoutes({
    ...inCircle('keep'),
    path: paths.edit(':slug'),
    shape: circleShape,
    draw: editing,
    act: (c, { circle }, input) => editCircle(c.var.ctx, circle.id, input),
    refusals,
    under: { 'no-such-parent': 'parent', 'held-by-itself': 'parent' },
    saved: ({ circle }) => ({ act: 'circle.edited', subject: `circle:${circle.id}` }),
    next: ({ circle }) => paths.circle(circle.slug),
    notice: (locale) => circleTexts[locale].saved,
  }),
  actRoute({
    ...inCircle('keep'),
    path: paths.close(':slug'),
    fresh: true,
    shape: closingIn,
    draw: editing,
    act: (c, { circle }, reason) => closeCircle(c.var.ctx, circle.id, reason),
    refusals,
    under: { unsettled: 'closing', 'reason-missing': 'closing' },
    next: () => paths.circles,
    notice: (locale) => circleTexts[locale].closedDone,
  }),
]

async function newCircle(c: HttpContext, _on: true, form: FormState) {
  const { ctx, frame } = c.var
  return (
    <CircleFormPage
      frame={frame}
      circle={undefined}
      others={await listCircles(ctx.db)}
      form={form}
      template={templateNamed(form.values['template'] ?? c.req.query('modele'))}
    />
  )
}

function templateNamed(name: unknown): TemplateName | undefined {
  return templateNames.find((item) => item === name)
}

async function editing(c: HttpContext, { circle }: OnCircle, form: FormState) {
  const { ctx, frame } = c.var
  const others = (await listCircles(ctx.db)).filter(({ id }) => id !== circle.id)
  return (
    <CircleFormPage
      frame={frame}
      circle={circle}
      others={others}
      keptOpenBy={await keepsCircleOpen(ctx, circle.id)}
      form={form}
      template={undefined}
    />
  )
}

/** Why a circle ends. */
function closingIn({ var: { ctx } }: HttpContext, _on: OnCircle, raw: RawForm): Parsed<string> {
  const long = tooLong(raw, { closing: 1000 }, ctx.locale)
  const reason = raw['closing']
  return long
    ? { ok: false, form: long }
    : { ok: true, value: typeof reason === 'string' ? reason : '' }
}

import { emptyForm, type FormState, formRefused, parseForm, tooLong } from '#kit/form.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { circleShape } from '../../circle.ts'
import { paths } from '../../paths.ts'
import { type OnCircle, onCircle } from '../../routes/on-circle.ts'
import { listCircles } from '../../store/circles.ts'
import { circleTexts } from '../../texts/circles.ts'
import { type CloseCircleRefusal, closeCircle, keepsCircleOpen } from '../actions/close-circle.ts'
import { type EditRefusal, editCircle } from '../actions/edit-circle.ts'
import { openCircle } from '../actions/open-circle.ts'
import { CircleFormPage } from '../pages/CircleFormPage.tsx'
import { type TemplateName, templateNames } from '../template.ts'

export const circleFormRoutes: readonly Route[] = [
  get(paths.add, 'staff', async (c) => page(c, await newCircle(c, emptyForm, templateAsked(c)))),
  post(paths.add, 'staff', open),
  get(
    paths.edit(':slug'),
    'staff',
    onCircle('keep', async (c, on) => page(c, await editing(c, on, emptyForm))),
  ),
  post(paths.edit(':slug'), 'staff', onCircle('keep', edit)),
  post(paths.close(':slug'), 'staff', onCircle('keep', close)),
]

async function newCircle(c: HttpContext, form: FormState, template: TemplateName | undefined) {
  const { ctx, frame } = c.var
  return (
    <CircleFormPage
      frame={frame}
      circle={undefined}
      others={await listCircles(ctx.db)}
      form={form}
      template={template}
    />
  )
}

function templateAsked(c: HttpContext): TemplateName | undefined {
  return templateNamed(c.req.query('modele'))
}

function templateNamed(name: unknown): TemplateName | undefined {
  return templateNames.find((one) => one === name)
}

async function open(c: HttpContext) {
  const { ctx } = c.var
  const fields = await readForm(c)
  const template = templateNamed(fields['template'])
  const read = parseForm(circleShape, fields, ctx.locale)
  if (!read.ok) return again(c, await newCircle(c, read.form, template))
  const opened = await openCircle(ctx, read.value, template)
  const said = circleTexts[ctx.locale]
  if (!opened.ok) {
    if (opened.refusal === 'forbidden') return forbidden(c)
    const form = formRefused(fields, said.refusals[opened.refusal], 'parent')
    return again(c, await newCircle(c, form, template))
  }
  return seeOther(c, paths.circle(opened.value.slug), said.opened)
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

async function edit(c: HttpContext, on: OnCircle) {
  const { ctx } = c.var
  const saved = { act: 'circle.edited', subject: `circle:${on.circle.id}` }
  const sent = await readEdit(c, () => editing(c, on, emptyForm), saved)
  if (!sent.ok) return again(c, await editing(c, on, sent.form))
  const fields = sent.raw
  const read = parseForm(circleShape, fields, ctx.locale)
  if (!read.ok) return again(c, await editing(c, on, read.form))
  const edited = await editCircle(ctx, on.circle.id, read.value)
  if (!edited.ok) return refuse(c, on, edited.refusal, 'parent')
  return seeOther(c, paths.circle(on.circle.slug), circleTexts[ctx.locale].saved)
}

async function close(c: HttpContext, on: OnCircle) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const long = tooLong(raw, { closing: 1000 }, ctx.locale)
  if (long) return again(c, await editing(c, on, long))
  const reason = typeof raw['closing'] === 'string' ? raw['closing'] : ''
  const closed = await closeCircle(ctx, on.circle.id, reason)
  if (!closed.ok) {
    const field = closed.refusal === 'holds-others' ? 'form' : 'closing'
    return refuse(c, on, closed.refusal, field)
  }
  return seeOther(c, paths.circles, circleTexts[ctx.locale].closedDone)
}

async function refuse(
  c: HttpContext,
  on: OnCircle,
  refusal: EditRefusal | CloseCircleRefusal,
  field: string,
) {
  if (refusal === 'not-found') return notFound(c)
  if (refusal === 'forbidden') return forbidden(c)
  const sentence = circleTexts[c.var.ctx.locale].refusals[refusal]
  return again(c, await editing(c, on, formRefused(await readForm(c), sentence, field)))
}

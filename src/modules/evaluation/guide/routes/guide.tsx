import { emptyForm, type FormState } from '#kit/form.ts'
import { again, page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { type Answers, readAnswers } from '../answers.ts'
import { GuidePage } from '../pages/GuidePage.tsx'

/** The answers travel in the address and are written nowhere: no page kept for the next reader, no hour in the journal. */
export const guideRoutes: readonly Route[] = [get(paths.guide, 'anyone', show, { untimed: true })]

/** What the questions are called in the address. */
const asked = ['qui', 'dates', 'unites', 'combien', 'comparer', 'etapes', 'mesure']

function show(c: HttpContext) {
  const raw = c.req.query()
  c.header('cache-control', 'no-store')
  // A link to the guide may carry other things: a language, for one.
  if (!asked.some((name) => name in raw)) return draw(c, emptyForm)
  const read = readAnswers(raw, c.var.frame.locale)
  if (!read.ok) return again(c, guide(c, read.form))
  return draw(c, { values: raw, problems: {} }, read.value)
}

const draw = (c: HttpContext, form: FormState, answers?: Answers) =>
  page(c, guide(c, form, answers))

const guide = (c: HttpContext, form: FormState, answers?: Answers) => (
  <GuidePage frame={c.var.frame} form={form} answers={answers} />
)

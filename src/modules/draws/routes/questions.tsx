import { emptyForm, type FormState, formRefused } from '#kit/form.ts'
import { again, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { keepAnswers } from '../actions/keep-answers.ts'
import type { Holder } from '../actions/register-recruit.ts'
import { NeutralPage } from '../pages/CodePages.tsx'
import { LetterPage } from '../pages/LetterPage.tsx'
import { QuestionPage } from '../pages/QuestionPage.tsx'
import { SummaryPage } from '../pages/SummaryPage.tsx'
import { codePaths } from '../recruit-paths.ts'
import {
  type DraftAnswers,
  isAnswered,
  type StepRules,
  stepAnswers,
  stepProblems,
  stepsOf,
} from '../registration-steps.ts'
import { sourceOfWave } from '../store/recruitments.ts'
import { findDraft } from '../store/registration-drafts.ts'
import { registrationTexts } from '../texts/registration.ts'
import { openHolder, rulesOf } from './code-holder.ts'

/** Several people of one hall share an address; nobody reads a screen in less than a second. */
const screens = { perMinute: 60 }

/** The registration, one question a screen: kept as one goes, found again with the same code. */
export const questionRoutes: readonly Route[] = [
  get(codePaths.question(':code', ':step'), 'anyone', showQuestion, screens),
  post(codePaths.question(':code', ':step'), 'anyone', answerQuestion, screens),
  get(codePaths.summary(':code'), 'anyone', showSummary, screens),
]

export function neutral(c: HttpContext, form: FormState) {
  return <NeutralPage frame={c.var.frame} code={c.req.param('code') ?? ''} form={form} />
}

/** Where the code of a letter leads first. */
export async function drawLetter(c: HttpContext, holder: Holder) {
  const { ctx, frame } = c.var
  const { draw, recruit, recruitment } = holder
  const rules = await rulesOf(c, holder)
  const answers = await findDraft(ctx.db, recruit.id)
  const steps = stepsOf(rules)
  const next = steps.findIndex((step) => !isAnswered(step, answers, rules))
  const step = steps[next]
  return (
    <LetterPage
      frame={frame}
      draw={draw}
      recruitment={recruitment}
      code={codeOf(c)}
      questions={steps.length}
      answered={steps.filter((one) => isAnswered(one, answers, rules)).length}
      next={step && { key: step.key, at: next + 1 }}
      from={recruit.waveId ? ((await sourceOfWave(ctx.db, recruit.waveId)) ?? '') : ''}
    />
  )
}

export function drawSummary(
  c: HttpContext,
  holder: Holder,
  of: { rules: StepRules; answers: DraftAnswers; form: FormState },
) {
  const { rules, answers, form } = of
  const steps = stepsOf(rules)
  const missing = steps.filter((step) => !isAnswered(step, answers, rules))
  return (
    <SummaryPage
      frame={c.var.frame}
      draw={holder.draw}
      recruitment={holder.recruitment}
      code={codeOf(c)}
      steps={steps}
      answers={answers}
      missing={new Set(missing.map(({ key }) => key))}
      form={form}
    />
  )
}

function codeOf(c: HttpContext): string {
  return c.req.param('code') ?? ''
}

function drawQuestion(
  c: HttpContext,
  holder: Holder,
  rules: StepRules,
  of: { at: number; form: FormState; isCorrection: boolean },
) {
  const steps = stepsOf(rules)
  const step = steps[of.at]
  return step ? (
    <QuestionPage
      frame={c.var.frame}
      draw={holder.draw}
      recruitment={holder.recruitment}
      code={codeOf(c)}
      step={step}
      at={of.at + 1}
      questions={steps.length}
      form={of.form}
      isCorrection={of.isCorrection}
    />
  ) : (
    neutral(c, emptyForm)
  )
}

async function showQuestion(c: HttpContext) {
  const holder = await openHolder(c)
  if (!holder) return page(c, neutral(c, emptyForm))
  const rules = await rulesOf(c, holder)
  const at = stepsOf(rules).findIndex(({ key }) => key === c.req.param('step'))
  // The rule changed since, or the address was cut: the letter knows where to go on.
  if (at < 0) return seeOther(c, codePaths.code(codeOf(c)))
  const values = await findDraft(c.var.ctx.db, holder.recruit.id)
  const isCorrection = c.req.query('correction') === 'oui'
  const form = { values, problems: {} }
  return page(c, drawQuestion(c, holder, rules, { at, form, isCorrection }))
}

async function answerQuestion(c: HttpContext) {
  const { ctx } = c.var
  const code = codeOf(c)
  const raw = await readForm(c)
  const gone = () =>
    again(c, neutral(c, formRefused({}, registrationTexts[ctx.locale].refusals.gone)))
  const holder = await openHolder(c)
  if (!holder) return gone()
  const rules = await rulesOf(c, holder)
  const steps = stepsOf(rules)
  const at = steps.findIndex(({ key }) => key === c.req.param('step'))
  const step = steps[at]
  if (!step) return seeOther(c, codePaths.code(code))
  const isCorrection = raw['correction'] === 'yes'
  const answers = stepAnswers(step, raw)
  const goesBack = raw['go'] === 'back'
  if (goesBack && isCorrection) return seeOther(c, codePaths.summary(code))
  const problems = goesBack ? {} : stepProblems(step, answers, rules)
  if (Object.keys(problems).length > 0) {
    const form = { values: answers, problems }
    return again(c, drawQuestion(c, holder, rules, { at, form, isCorrection }))
  }
  if (!(await keepAnswers(ctx, holder.recruit.id, answers)).ok) return gone()
  const to = steps[goesBack ? at - 1 : at + 1]
  if (goesBack) return seeOther(c, to ? codePaths.question(code, to.key) : codePaths.code(code))
  return seeOther(
    c,
    to && !isCorrection ? codePaths.question(code, to.key) : codePaths.summary(code),
  )
}

async function showSummary(c: HttpContext) {
  const holder = await openHolder(c)
  if (!holder) return page(c, neutral(c, emptyForm))
  const rules = await rulesOf(c, holder)
  const answers = await findDraft(c.var.ctx.db, holder.recruit.id)
  return page(c, drawSummary(c, holder, { rules, answers, form: emptyForm }))
}

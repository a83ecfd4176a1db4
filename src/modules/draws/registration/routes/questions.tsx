import { emptyForm, type FormState, formRefused } from '#kit/form.ts'
import { shownValues } from '#modules/questionnaires/index.ts'
import { again, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { codePaths } from '../../paths/recruiting.ts'
import { readSessions, sourceOfWave } from '../../recruits/index.ts'
import { keepAnswers } from '../actions/keep-answers.ts'
import type { Holder } from '../actions/register-recruit.ts'
import { BegunElsewherePage } from '../pages/BegunElsewherePage.tsx'
import { LetterPage } from '../pages/LetterPage.tsx'
import { QuestionPage } from '../pages/QuestionPage.tsx'
import { SummaryPage } from '../pages/SummaryPage.tsx'
import {
  type DraftAnswers,
  nextStep,
  type RegistrationStep,
  type StepRules,
  stepAnswers,
  stepProblems,
  stepsDone,
  stepsOf,
  stepsToMend,
} from '../registration-steps.ts'
import { questionTexts } from '../texts/question.ts'
import { registrationTexts } from '../texts/registration.ts'
import { holderOf, openHolder, rulesOf } from './code-holder.ts'
import { keepDevice, type OwnDraft, readOwnDraft } from './own-device.ts'
import { drawShut } from './shut-letter.tsx'
import { checkYear, yearStopped } from './year-of-birth.tsx'

/** Several people of one hall share an address; nobody reads a screen in less than a second. */
const screens = { perMinute: 60 }

/** The registration, one question a screen: kept as one goes, found again with the same code. */
export const questionRoutes: readonly Route[] = [
  get(codePaths.question(':code', ':step'), 'anyone', showQuestion, screens),
  post(codePaths.question(':code', ':step'), 'anyone', answerQuestion, screens),
  get(codePaths.summary(':code'), 'anyone', showSummary, screens),
  // Years of birth are few: each letter counts the wrong ones too.
  post(codePaths.resume(':code'), 'anyone', resume, { perMinute: 10 }),
]

/** Where the code of a letter leads first. */
export async function drawLetter(c: HttpContext, holder: Holder) {
  const { ctx, frame } = c.var
  const { draw, recruit, recruitment } = holder
  const rules = await rulesOf(c, holder)
  // How far it is says nothing of what was answered.
  const { whole: answers } = await readOwnDraft(c, holder)
  const steps = stepsOf(rules)
  const step = nextStep(rules, answers)
  return (
    <LetterPage
      frame={frame}
      draw={draw}
      recruitment={recruitment}
      sessions={await readSessions(ctx, draw, recruitment)}
      code={codeOf(c)}
      questions={steps.length}
      answered={stepsDone(rules, answers).length}
      next={step && { key: step.key, at: steps.findIndex(({ key }) => key === step.key) + 1 }}
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
  const missing = stepsToMend(rules, answers)
  return (
    <SummaryPage
      frame={c.var.frame}
      draw={holder.draw}
      recruitment={holder.recruitment}
      code={codeOf(c)}
      rules={rules}
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

interface QuestionOf {
  readonly rules: StepRules
  readonly step: RegistrationStep
  readonly at: number
  readonly questions: number
  readonly form: FormState
  readonly isCorrection: boolean
}

function drawQuestion(c: HttpContext, holder: Holder, of: QuestionOf) {
  return (
    <QuestionPage
      frame={c.var.frame}
      draw={holder.draw}
      recruitment={holder.recruitment}
      code={codeOf(c)}
      rules={of.rules}
      step={of.step}
      at={of.at + 1}
      questions={of.questions}
      form={of.form}
      isCorrection={of.isCorrection}
    />
  )
}

async function showShut(c: HttpContext) {
  return page(c, await drawShut(c, await holderOf(c), emptyForm))
}

/** Begun elsewhere: with the code alone, nothing of it is shown nor changed. */
export function drawElsewhere(c: HttpContext, holder: Holder, own: OwnDraft, form: FormState) {
  const { draw, recruitment } = holder
  const hasYear = yearIn(own.whole) !== ''
  return (
    <BegunElsewherePage
      {...{ frame: c.var.frame, draw, recruitment, code: codeOf(c), form, hasYear }}
    />
  )
}

/** The year that was written in a draft; empty before it was. */
export function yearIn(answers: DraftAnswers): string {
  return String(answers['birthYear'] ?? '')
}

/** The year that was written opens the draft here, and this browser is known from then on. */
async function resume(c: HttpContext) {
  const holder = await openHolder(c)
  if (!holder) return showShut(c)
  const raw = await readForm(c)
  const own = await readOwnDraft(c, holder)
  const words = await checkYear(c, holder, yearIn(own.whole), raw['birthYear'])
  if (words === 'stopped') return yearStopped(c, holder)
  if (words === 'wrong' || !own.begunAt) {
    const form = formRefused(raw, questionTexts[c.var.ctx.locale].elsewhereNo, 'birthYear')
    return again(c, drawElsewhere(c, holder, own, form))
  }
  keepDevice(c, holder, own.begunAt)
  return seeOther(c, codePaths.code(codeOf(c)))
}

async function showQuestion(c: HttpContext) {
  const holder = await openHolder(c)
  if (!holder) return showShut(c)
  const rules = await rulesOf(c, holder)
  const steps = stepsOf(rules)
  const at = steps.findIndex(({ key }) => key === c.req.param('step'))
  const step = steps[at]
  // The rule changed since, or the address was cut: the letter knows where to go on.
  if (!step) return seeOther(c, codePaths.code(codeOf(c)))
  const own = await readOwnDraft(c, holder)
  if (own.isElsewhere) return page(c, drawElsewhere(c, holder, own, emptyForm))
  const isCorrection = c.req.query('correction') === 'oui'
  const form = { values: shownValues(own.answers, step.questions), problems: {} }
  const questions = steps.length
  return page(c, drawQuestion(c, holder, { rules, step, at, questions, form, isCorrection }))
}

async function answerQuestion(c: HttpContext) {
  const { ctx } = c.var
  const code = codeOf(c)
  const raw = await readForm(c)
  const gone = async () => {
    const form = formRefused({}, registrationTexts[ctx.locale].refusals.gone)
    return again(c, await drawShut(c, await holderOf(c), form))
  }
  const holder = await openHolder(c)
  if (!holder) return gone()
  const rules = await rulesOf(c, holder)
  const steps = stepsOf(rules)
  const at = steps.findIndex(({ key }) => key === c.req.param('step'))
  const step = steps[at]
  if (!step) return seeOther(c, codePaths.code(code))
  const own = await readOwnDraft(c, holder)
  if (own.isElsewhere) return again(c, drawElsewhere(c, holder, own, emptyForm))
  const isCorrection = raw['correction'] === 'yes'
  const answers = stepAnswers(step, raw)
  const goesBack = raw['go'] === 'back'
  if (goesBack && isCorrection) return seeOther(c, codePaths.summary(code))
  const problems = goesBack ? {} : stepProblems(step, answers, rules)
  if (Object.keys(problems).length > 0) {
    const form = { values: shownValues(answers, step.questions), problems }
    const questions = steps.length
    return again(c, drawQuestion(c, holder, { rules, step, at, questions, form, isCorrection }))
  }
  const kept = await keepAnswers(ctx, holder.recruit.id, answers, own.begunAt)
  if (!kept.ok && kept.refusal === 'begun-elsewhere')
    return again(c, drawElsewhere(c, holder, await readOwnDraft(c, holder), emptyForm))
  if (!kept.ok) return gone()
  keepDevice(c, holder, kept.value)
  const to = steps[goesBack ? at - 1 : at + 1]
  if (goesBack) return seeOther(c, to ? codePaths.question(code, to.key) : codePaths.code(code))
  return seeOther(
    c,
    to && !isCorrection ? codePaths.question(code, to.key) : codePaths.summary(code),
  )
}

async function showSummary(c: HttpContext) {
  const holder = await openHolder(c)
  if (!holder) return showShut(c)
  const rules = await rulesOf(c, holder)
  const own = await readOwnDraft(c, holder)
  if (own.isElsewhere) return page(c, drawElsewhere(c, holder, own, emptyForm))
  return page(c, drawSummary(c, holder, { rules, answers: own.answers, form: emptyForm }))
}

import { type SheetForm, writeSheetCode } from '#engines/mark-reading/index.ts'
import { lookOf, type PaperPlan, sheetFormOf } from '#engines/questionnaires/index.ts'
import { type Day, dayOf, writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState, formRefused } from '#kit/form.ts'
import { chanceHex } from '#kit/ids.ts'
import { isLargeForm, rankOfForm, sheetFormName } from '#kit/papers/sheet-form.ts'
import { done } from '#kit/result.ts'
import { type Locale, locales, writtenLocale } from '#kit/texts.ts'
import { slugOf } from '#kit/words.ts'
import {
  groupField,
  paperRank,
  paperVersion,
  scanRoutes,
  sheetCount,
} from '#modules/scans/index.ts'
import { territoryLabel } from '#modules/territories/index.ts'
import { download, notFound, page, readForm } from '#platform/answers.ts'
import { printBoxedPaper } from '#platform/documents/boxed-paper.ts'
import { refusedPage } from '#platform/forms/refused-page.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { findWave, type Wave } from '../../actions/load-wave.ts'
import { takesAnswers, takesPaper } from '../../assessment.ts'
import type { IndexModel } from '../../index-model.ts'
import { paths, roleSheetPaths, wavePaths } from '../../paths.ts'
import { mayKeepAssessments, mayReadAssessment } from '../../permissions.ts'
import { readLevels } from '../../read-levels.ts'
import { askedOf } from '../../results.ts'
import { homeTexts } from '../../texts/home.ts'
import { keepTexts } from '../../texts/keep.ts'
import { type EnterRoleRefusal, enterRoleSheets } from '../actions/enter-role-sheets.ts'
import { RoleSheetsPage } from '../pages/RoleSheetsPage.tsx'
import { levelsTicked, roleSheet, tickedTwice } from '../role-sheet.ts'
import { roleSheetTexts } from '../texts/role-sheet.ts'

/** One role of an assessment that was opened. */
interface OnRole extends Wave {
  readonly today: Day
  readonly role: IndexModel['roles'][number]
}

const at = roleSheetPaths(':territory', ':wave', ':role')
const own = ({ territory, assessment, role }: OnRole) =>
  roleSheetPaths(territory.slug, assessment.wave, role.id)

/** Sheets of a role: printed with a number each, sent back as pictures, looked at by one person. */
export const roleSheetRoutes: readonly Route[] = [
  get(at.sheets, 'staff', show),
  post(at.sheets, 'staff', print),
  ...scanRoutes<OnRole, EnterRoleRefusal>({
    // Forms say the role: a sheet of another one is refused in words.
    purpose: 'index-sheets',
    path: at.scans,
    audience: 'staff',
    on: roleAt,
    may: (viewer) => mayKeepAssessments(viewer),
    idOf: subjectOf,
    addressOf: (on) => own(on).scans,
    crumbs: (locale, on) => [
      ...crumbsOf(locale, on),
      { label: roleSheetTexts[locale].title(on.role.text[locale]), href: own(on).sheets },
    ],
    isForTwo: false,
    // Pictures stay to be erased once no answer is taken any more.
    over: (locale, { assessment, today }) =>
      takesPaper(assessment, today) ? undefined : roleSheetTexts[locale].refusals['not-now'],
    languages: () => locales,
    formOf: async (on, isLarge, rank) => (await formOf(on, isLarge, rank)).form,
    lookOf: (_, on, batch) => lookOf(planIn(on, batch)),
    problemsOf: async (c, on, batch, sheets) =>
      Object.fromEntries(
        sheets
          .filter(({ isSpoilt }) => !isSpoilt)
          .flatMap(({ number, ticked }) =>
            tickedTwice(planIn(on, batch), ticked).map((group) => [
              groupField(number, group),
              roleSheetTexts[c.var.ctx.locale].oneAnswer,
            ]),
          ),
      ),
    accept: async (c, on, batch, sheets) => {
      const { ctx } = c.var
      const plan = planIn(on, batch)
      const questions = questionsOf(on).flatMap(({ questions: asked }) => asked)
      const of = { assessmentId: on.assessment.id, role: on.role.id, batch: batch.id }
      const entered = await enterRoleSheets(
        ctx,
        { ...of, purpose: batch.purpose, subject: batch.subject },
        sheets,
        ({ ticked }) => readLevels(questions, levelsTicked(plan, ticked)),
      )
      if (!entered.ok) return entered
      const { answers, leftOut } = entered.value
      return done(roleSheetTexts[ctx.locale].entered(answers, leftOut))
    },
    refusals: (locale) => roleSheetTexts[locale].refusals,
    next: (on) => own(on).sheets,
  }),
]

/** Pictures of each role apart, under a key that follows from the two: a batch of another role is not found here. */
function subjectOf({ assessment, role }: OnRole): string {
  const hex = sha256Of(`${assessment.id} ${role.id}`)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-')
}

/** Sheets are printed as long as answers are taken. */
async function onRole(c: HttpContext): Promise<OnRole | undefined> {
  const on = await roleAt(c)
  return on && takesAnswers(on.assessment, on.today) ? on : undefined
}

async function roleAt(c: HttpContext): Promise<OnRole | undefined> {
  const { ctx } = c.var
  const { territory = '', wave: number = '', role: id = '' } = c.req.param()
  const wave = await findWave(ctx, territory, number)
  if (!wave || !mayReadAssessment(ctx.person, wave.assessment)) return undefined
  const role = wave.model.roles.find((known) => known.id === id)
  return role && wave.assessment.openedAt ? { ...wave, role, today: dayOf(ctx.now) } : undefined
}

function questionsOf({ model, role, place }: OnRole) {
  return model.pillars
    .map((pillar) => ({ pillar, questions: askedOf(pillar, role.id, place) }))
    .filter(({ questions }) => questions.length > 0)
}

function crumbsOf(locale: Locale, { territory, assessment }: OnRole) {
  const wave = wavePaths(territory.slug, assessment.wave)
  return [
    { label: homeTexts[locale].title, href: paths.home },
    { label: territoryLabel(territory), labelIn: writtenLocale, href: wave.assessment },
    { label: keepTexts[locale].title, href: wave.keep },
  ]
}

/** In the language that the person printing chose, by its rank among those of the house. */
function planOf(on: OnRole, isLarge: boolean, rank: number): PaperPlan {
  const { assessment, territory, role } = on
  const locale = locales[rank] ?? 'fr'
  return roleSheet({
    ...{ place: territoryLabel(territory), role: role.text[locale], pillars: questionsOf(on) },
    until: writtenDay(assessment.closesOn, locale),
    ...{ isLarge, locale, date: assessment.openedAt ?? new Date(0) },
  })
}

const planIn = (on: OnRole, { form }: { readonly form: SheetForm }) =>
  planOf(on, isLargeForm(form.form), rankOfForm(form.form))

/** What a role is asked may follow from its territory: questions that changed are another version, which is told. */
async function formOf(on: OnRole, isLarge: boolean, language: number) {
  const plan = planOf(on, isLarge, language)
  const { pages } = await printBoxedPaper(plan.paper, ['0'], () => '0')
  const rank = on.model.roles.findIndex(({ id }) => id === on.role.id)
  const part = rank.toString(36).toUpperCase()
  const form = sheetFormName('I', on.assessment.id, isLarge, { part, rank: language })
  const version = paperVersion(pages, plan.boxes)
  return { plan, form: sheetFormOf(plan, pages, { form, version }) }
}

async function show(c: HttpContext) {
  const on = await onRole(c)
  return on ? page(c, draw(c, on, emptyForm)) : notFound(c)
}

function draw(c: HttpContext, on: OnRole, form: FormState) {
  const { frame } = c.var
  const { sheets, scans } = own(on)
  return (
    <RoleSheetsPage
      {...{ frame, form, scans }}
      role={on.role.text[frame.locale]}
      crumbs={crumbsOf(frame.locale, on)}
      print={sheets}
    />
  )
}

async function print(c: HttpContext) {
  const on = await onRole(c)
  const { ctx } = c.var
  if (!on || !mayKeepAssessments(ctx.person)) return notFound(c)
  const raw = await readForm(c)
  const count = sheetCount(raw)
  if (count === undefined) {
    const form = formRefused(raw, roleSheetTexts[ctx.locale].countWrong, 'count')
    return refusedPage(c, form, () => draw(c, on, form))
  }
  const rank = paperRank(raw, locales)
  const { plan, form } = await formOf(on, raw['large'] === 'yes', rank)
  const numbers = Array.from({ length: count }, () => chanceHex(ctx.chance, 5).toUpperCase())
  const { pdf } = await printBoxedPaper(plan.paper, numbers, (nth, number) =>
    writeSheetCode({ form: form.form, version: form.version, page: nth, number }),
  )
  const name = `indice-${on.territory.slug}-${slugOf(on.role.text.fr)}.pdf`
  return download(c, pdf, { name, mediaType: 'application/pdf' })
}

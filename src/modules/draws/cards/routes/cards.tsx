import { type SheetForm, writeSheetCode } from '#engines/mark-reading/index.ts'
import { lookOf, type PaperPlan, sheetFormOf } from '#engines/questionnaires/index.ts'
import { dayOf, writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState, formRefused } from '#kit/form.ts'
import { chanceHex } from '#kit/ids.ts'
import { ownOf } from '#kit/own.ts'
import { isLargeForm, rankOfForm, sheetFormName } from '#kit/papers/sheet-form.ts'
import { done } from '#kit/result.ts'
import { locales, writtenLocale } from '#kit/texts.ts'
import {
  groupField,
  type LookedSheet,
  paperRank,
  paperVersion,
  scanRoutes,
  sheetCount,
  spoiltField,
  zoneField,
} from '#modules/scans/index.ts'
import { download, page, readForm } from '#platform/answers.ts'
import { printBoxedPaper } from '#platform/documents/boxed-paper.ts'
import { refusedPage } from '#platform/forms/refused-page.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Draw } from '../../draw.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { mayRunDraw } from '../../permissions.ts'
import type { DrawFeature } from '../../quota.ts'
import { defaultRecruitment, type Recruitment } from '../../recruitment.ts'
import { findRecruitment, letterhead } from '../../recruits/index.ts'
import { readRegistration, registrationTexts } from '../../registration/nouns.ts'
import { drawAt, onOwnDraw } from '../../routes/on-draw.ts'
import { listFeatures } from '../../store/features.ts'
import {
  type ConfirmedCard,
  codeOf,
  type EnterCardsRefusal,
  enterCards,
  replyCards,
} from '../actions/enter-cards.ts'
import { letterOf } from '../actions/letter-of.ts'
import { CardsPage } from '../pages/CardsPage.tsx'
import {
  boxOf,
  cardFields,
  cardMeaning,
  placeOf,
  replyCard,
  replyField,
  tickedTwice,
} from '../reply-card.ts'
import { cardTexts } from '../texts/cards.ts'

/** A draw with all that its card says: read once for each request. */
interface OnCards {
  readonly draw: Draw
  readonly recruitment: Recruitment
  readonly features: readonly DrawFeature[]
  readonly houseName: string
}

/** Reply cards with boxes: printed with the letters or for a stall, read again from pictures, looked at by a person. */
export const cardRoutes: readonly Route[] = [
  get(
    recruitPaths.cards(':slug'),
    'signed-in',
    onOwnDraw(async (c, draw) => page(c, await drawPage(c, draw, emptyForm))),
  ),
  post(recruitPaths.cards(':slug'), 'signed-in', onOwnDraw(print)),
  ...scanRoutes<OnCards, EnterCardsRefusal>({
    purpose: replyCards,
    path: recruitPaths.cardScans(':slug'),
    audience: 'signed-in',
    on: async (c) => {
      const draw = await drawAt(c)
      return draw && cardsOf(c, draw)
    },
    may: (viewer, { draw }) => mayRunDraw(viewer, draw),
    idOf: ({ draw }) => draw.id,
    addressOf: ({ draw }) => recruitPaths.cardScans(draw.slug),
    crumbs: (locale, { draw }) => [
      { label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) },
      { label: cardTexts[locale].pageTitle, href: recruitPaths.cards(draw.slug) },
    ],
    isForTwo: false,
    languages: () => locales,
    formOf: async (on, isLarge, rank) => (await formOf(on, { isLarge, rank })).form,
    labelHint: (locale) => cardTexts[locale].labelHint,
    lookOf: (_, on, batch) => {
      const plan = planIn(on, batch)
      return { ...lookOf(plan), zonesUnless: boxOf(plan, replyField, 'no') }
    },
    problemsOf,
    accept: async (c, on, batch, sheets) => {
      const cards = sheets.map((sheet) => confirmed(c, on, planIn(on, batch), sheet))
      const entered = await enterCards(c.var.ctx, on.draw, batch.id, cards)
      if (!entered.ok) return entered
      const { yes, no, leftOut } = entered.value
      return done(cardTexts[c.var.ctx.locale].entered(yes, no, leftOut))
    },
    refusals: (locale) => cardTexts[locale].refusals,
    next: ({ draw }) => recruitPaths.cards(draw.slug),
  }),
]

async function cardsOf({ var: { ctx } }: HttpContext, draw: Draw): Promise<OnCards> {
  return {
    draw,
    recruitment: (await findRecruitment(ctx.db, draw.id)) ?? defaultRecruitment(draw.id),
    features: await listFeatures(ctx.db, draw.id),
    houseName: ctx.settings.houseName,
  }
}

/** In which size of print, and in which language of the house, by its rank. */
interface CardLook {
  readonly isLarge: boolean
  readonly rank: number
}

function planOf(
  { draw, recruitment, features, houseName }: OnCards,
  { isLarge, rank }: CardLook,
  now: Date,
) {
  const locale = locales[rank] ?? writtenLocale
  const asked = registrationTexts[locale]
  const texts = cardTexts[locale]
  const person = recruitment.controller || draw.organiser || houseName
  const where = [letterhead(person, recruitment).replaceAll('\n', ', '), recruitment.phone]
  const until = draw.registrationClosesOn
  return replyCard({
    ...{ draw, recruitment, features, isLarge, locale, date: now },
    intro: texts.returnTo(
      where.filter(Boolean).join(', '),
      until && until >= dayOf(now) ? writtenDay(until, locale) : '',
    ),
    notice: [
      `${asked.notice(person)} ${asked.noticeWho}`,
      ...(recruitment.questions.length > 0 ? [asked.noticeAdded] : []),
      `${texts.codeNumber} ${texts.picture}`,
      ...(recruitment.contact ? [asked.noticeRights(recruitment.contact)] : []),
    ],
  })
}

/** The paper as it was laid out, with its form: what its words moved, and what its boxes mean, is its version. */
async function formOf(on: OnCards, look: CardLook, now = new Date(0)) {
  const plan = planOf(on, look, now)
  const { pages } = await printBoxedPaper(plan.paper, ['0'], () => '0')
  const name = { form: sheetFormName('D', on.draw.id, look.isLarge, look), version: 0 }
  const version = paperVersion(pages, cardMeaning(plan))
  return { plan, form: sheetFormOf(plan, pages, { ...name, version }) }
}

const planIn = (on: OnCards, { form }: { readonly form: SheetForm }): PaperPlan =>
  planOf(on, { isLarge: isLargeForm(form.form), rank: rankOfForm(form.form) }, new Date(0))

/** Cards with these numbers: codes of letters, or numbers drawn by lot. */
export async function printedCards(
  c: HttpContext,
  draw: Draw,
  numbers: readonly string[],
  isLarge: boolean,
  rank = 0,
): Promise<Uint8Array> {
  const look = { isLarge, rank }
  const { plan, form } = await formOf(await cardsOf(c, draw), look, c.var.ctx.now)
  const { pdf } = await printBoxedPaper(plan.paper, numbers, (nth, number) =>
    writeSheetCode({ form: form.form, version: form.version, page: nth, number }),
  )
  return pdf
}

async function drawPage(c: HttpContext, draw: Draw, form: FormState) {
  const isOpen = (await findRecruitment(c.var.ctx.db, draw.id))?.isOpenCall ?? false
  return <CardsPage frame={c.var.frame} draw={draw} isOpen={isOpen} form={form} />
}

async function print(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const raw = await readForm(c)
  if (!(await findRecruitment(ctx.db, draw.id))?.isOpenCall) {
    const form = formRefused(raw, cardTexts[ctx.locale].toOpen)
    return refusedPage(c, form, () => drawPage(c, draw, form))
  }
  const count = sheetCount(raw)
  if (count === undefined) {
    const form = formRefused(raw, cardTexts[ctx.locale].countWrong, 'count')
    return refusedPage(c, form, () => drawPage(c, draw, form))
  }
  // Longer than the code of a letter: no card of a stall is taken for somebody’s.
  const numbers = Array.from({ length: count }, () => chanceHex(ctx.chance, 5).toUpperCase())
  const pdf = await printedCards(c, draw, numbers, raw['large'] === 'yes', paperRank(raw, locales))
  const name = `cartes-reponse-${draw.slug}.pdf`
  return download(c, pdf, { name, mediaType: 'application/pdf' })
}

function read(c: HttpContext, on: OnCards, plan: PaperPlan, sheet: LookedSheet) {
  const { ctx } = c.var
  const { draw, recruitment, features } = on
  const hasLetter = codeOf(sheet.number) !== ''
  return readRegistration(cardFields(plan, sheet), {
    ...{ ...recruitment, features, population: draw.population, locale: ctx.locale },
    year: ctx.now.getUTCFullYear(),
    asksAddress: draw.sameAddress && !hasLetter,
    byPost: hasLetter ? 'address-known' : 'address-typed',
  })
}

function confirmed(
  c: HttpContext,
  on: OnCards,
  plan: PaperPlan,
  sheet: LookedSheet,
): ConfirmedCard {
  const reply = cardFields(plan, sheet)[replyField]
  if (sheet.isSpoilt) return { sheet, reply: undefined }
  if (reply === 'no') return { sheet, reply }
  const registration = read(c, on, plan, sheet)
  return { sheet, reply: registration.ok ? registration.value : undefined }
}

/** What a person must still decide, each at its own card. */
async function problemsOf(
  c: HttpContext,
  on: OnCards,
  batch: { readonly form: SheetForm },
  sheets: readonly LookedSheet[],
) {
  const { ctx } = c.var
  const plan = planIn(on, batch)
  const problems: Record<string, string> = {}
  for (const sheet of sheets)
    if (!sheet.isSpoilt)
      Object.assign(
        problems,
        cardProblems(c, on, plan, sheet),
        await codeProblem(ctx, on, sheet, cardFields(plan, sheet)[replyField] === 'yes'),
      )
  return problems
}

function cardProblems(c: HttpContext, on: OnCards, plan: PaperPlan, sheet: LookedSheet) {
  const texts = cardTexts[c.var.ctx.locale]
  const problems: Record<string, string> = {}
  const fieldAt = (field: string) => {
    const place = placeOf(plan, field)
    if (!place) return spoiltField(sheet.number)
    return 'group' in place
      ? groupField(sheet.number, place.group)
      : zoneField(sheet.number, place.zone)
  }
  const twice = tickedTwice(plan, sheet.ticked)
  const reply = cardFields(plan, sheet)[replyField]
  for (const group of twice) problems[groupField(sheet.number, group)] = texts.oneAnswer
  if (reply === undefined || twice.includes('q1')) problems[fieldAt(replyField)] = texts.oneReply
  else if (reply === 'yes') {
    const registration = read(c, on, plan, sheet)
    const lacking = registration.ok ? {} : registration.form.problems
    // Whoever reads these words holds the card of somebody else.
    for (const [field, words] of Object.entries(lacking))
      problems[fieldAt(field)] ??= isLacking(field, sheet, plan)
        ? (ownOf(texts.lacking, field) ?? words)
        : words
  }
  return problems
}

/** A year that was typed has words of its own: too young, or not yet come. */
function isLacking(field: string, sheet: LookedSheet, plan: PaperPlan): boolean {
  return field !== 'birthYear' || !/^\d{4}$/.test(String(cardFields(plan, sheet)[field] ?? ''))
}

async function codeProblem(
  ctx: HttpContext['var']['ctx'],
  { draw, recruitment }: OnCards,
  { number }: LookedSheet,
  isYes: boolean,
) {
  const { locale } = ctx
  if (codeOf(number) === '' && isYes && !recruitment.isOpenCall)
    return { [spoiltField(number)]: cardTexts[locale].notOpen }
  const letter = await letterOf(ctx, draw, codeOf(number))
  if (letter.ok || letter.refusal === 'code-unread') return {}
  return { [spoiltField(number)]: cardTexts[locale].code[letter.refusal] }
}

import { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { locales } from '#kit/texts.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { paperRank } from '#modules/scans/index.ts'
import { download, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { mostSheets } from '#platform/documents/boxed-paper.ts'
import { writeMergeLetter } from '#platform/documents/docx-merge.ts'
import { averyL7160, writeLabels, writeLetters } from '#platform/documents/letters.ts'
import { paperMediaTypes } from '#platform/documents/paper.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { recordLeaving } from '../../actions/record-leaving.ts'
import { printedCards } from '../../cards/index.ts'
import type { Draw } from '../../draw.ts'
import { areasOf, confidence, listLetters, wavesYield } from '../../forecasts/index.ts'
import { addSource } from '../../letter-files/index.ts'
import { recruitTexts } from '../../letter-files/nouns.ts'
import { openCallPaths, recruitPaths } from '../../paths/recruiting.ts'
import {
  defaultRecruitment,
  postponeShape,
  type Recruitment,
  recruitmentShape,
  sourceShape,
} from '../../recruitment.ts'
import {
  addressLines,
  countByStatus,
  countWaves,
  findRecruitment,
  findWave,
  firstWarned,
  listRecruits,
  listSources,
  listWaves,
  openOwnRecruitment,
  postponeErasure,
  readForecast,
  readSessions,
  setRecruitment,
} from '../../recruits/index.ts'
import {
  announcedErasure,
  answeredBy,
  erasureOf,
  erasureTexts,
  expectedResponse,
  givenUpOn,
  letterTexts,
  senderOf,
  waveSize,
} from '../../recruits/nouns.ts'
import { areQuestionsFrozen } from '../../registration/index.ts'
import { onDraw, onOwn, onOwnDraw } from '../../routes/on-draw.ts'
import { listFeatures } from '../../store/features.ts'
import { postWave, type WaveStep, waveSteps } from '../actions/post-wave.ts'
import { codesSheet, letterBatch, mergeSheet } from '../documents/letters.ts'
import { mergeLetter } from '../documents/merge-letter.ts'
import { paperForm } from '../documents/paper-form.ts'
import { RecruitPage } from '../pages/RecruitPage.tsx'

const onBoard = { ...onOwn, next: (draw: Draw) => recruitPaths.board(draw.slug) }

/** The board of a recruitment, its settings, its sources, its waves and what the printer needs. */
export const recruitRoutes: readonly Route[] = [
  get(
    recruitPaths.board(':slug'),
    'signed-in',
    onOwnDraw(async (c, draw) => page(c, await board(c, draw))),
  ),
  actRoute({
    ...onBoard,
    path: recruitPaths.settings(':slug'),
    shape: recruitmentShape,
    draw: (c, draw, settings) =>
      board(c, draw, { settings, isSooner: 'isSooner' in settings.problems }),
    act: (c, draw, input) => setRecruitment(c.var.ctx, draw, input),
    refusals: (locale) => recruitTexts[locale].settingRefusals,
    under: {
      'sooner-unconfirmed': 'isSooner',
      erased: 'eraseOn',
      'date-announced': 'eraseOn',
      'erase-day-past': 'eraseOn',
      'erase-day-early': 'eraseOn',
      'erase-day-far': 'eraseOn',
    },
    saved: ({ id }) => ({ act: 'draw.recruitment-set', subject: `draw:${id}` }),
    notice: (locale) => recruitTexts[locale].saved,
  }),
  actRoute({
    ...onBoard,
    path: recruitPaths.postponeErasure(':slug'),
    fresh: true,
    shape: postponeShape,
    draw: (c, draw, postponing) => board(c, draw, { postponing }),
    act: (c, draw, input) => postponeErasure(c.var.ctx, draw.id, input),
    refusals: (locale) => erasureTexts[locale].refusals,
    under: {
      'reason-short': 'because',
      erased: 'laterOn',
      'not-now': 'laterOn',
      'not-later': 'laterOn',
      'day-past': 'laterOn',
      'too-far': 'laterOn',
    },
    notice: (locale) => erasureTexts[locale].postponed,
  }),
  actRoute({
    ...onBoard,
    path: recruitPaths.sources(':slug'),
    fresh: true,
    shape: sourceShape,
    draw: (c, draw, source) => board(c, draw, { source }),
    act: (c, draw, input) => addSource(c.var.ctx, draw, input),
    refusals: (locale) => recruitTexts[locale].sourceRefusals,
    under: { 'not-declared': 'declared', 'roll-not-yours': 'kind', 'not-now': 'kind' },
    notice: (locale) => recruitTexts[locale].saved,
  }),
  buttonRoute({
    ...onBoard,
    path: recruitPaths.wave(':slug', ':id'),
    shape: z.object({ step: z.enum(waveSteps) }),
    act: (c, draw, { step }) => takeStep(c, draw, step),
    back: onBoard.next,
    refusals: (locale) => ({ 'rule-first': recruitTexts[locale].ruleFirst }),
    notice: (locale, isTaken, { step }) =>
      isTaken && step === 'commit' ? recruitTexts[locale].committed : undefined,
  }),
  post(recruitPaths.print(':slug', ':id'), 'signed-in', onOwnDraw(printWave)),
  get(openCallPaths.paper(':slug'), 'anyone', onDraw(printForm), { perMinute: 30 }),
]

async function board(
  c: HttpContext,
  draw: Draw,
  forms: {
    settings?: FormState
    source?: FormState
    postponing?: FormState
    isSooner?: boolean
  } = {},
) {
  const { ctx, frame } = c.var
  const recruitment = (await findRecruitment(ctx.db, draw.id)) ?? defaultRecruitment(draw.id)
  const sources = await listSources(ctx.db, draw.id)
  const waves = await listWaves(ctx.db, draw.id)
  const counted = await countWaves(ctx.db, draw.id)
  const { statuses, invited, everRegistered } = await countByStatus(ctx.db, draw.id)
  const learned = await wavesYield(ctx.db, draw.id, answeredBy(dayOf(ctx.now)))
  const response = expectedResponse(learned, sources[0]?.usualResponse ?? 0.08)
  const forecast = await readForecast(ctx, draw, recruitment.dropOuts)
  const already = (statuses.eligible ?? 0) + (statuses.pool ?? 0)
  const areas = await areasOf(c, draw, recruitment.responses, already, recruitment.poolFactor)
  const fromCommunes = new Set(sources.filter(({ kind }) => kind === 'commune').map(({ id }) => id))
  const labels = new Map(sources.map(({ id, label }) => [id, label]))
  return (
    <RecruitPage
      frame={frame}
      draw={draw}
      recruitment={recruitment}
      areQuestionsFrozen={await areQuestionsFrozen(ctx, draw)}
      counts={statuses}
      invited={invited}
      everRegistered={everRegistered}
      people={Object.values(statuses).reduce((sum, count) => sum + count, 0)}
      sources={sources}
      waves={waves.map((wave) => ({
        wave,
        source: labels.get(wave.sourceId) ?? '',
        registered: counted.get(wave.id)?.registered ?? 0,
        silent: counted.get(wave.id)?.silent ?? 0,
        isFromCommune: fromCommunes.has(wave.sourceId),
      }))}
      size={{
        response,
        confidence,
        is: waveSize(
          { seats: draw.panelSize, factor: recruitment.poolFactor, already, response, confidence },
          areas,
        ),
      }}
      areas={areas}
      reserve={{ count: forecast.reserve, dropOut: forecast.everybody.expected }}
      settings={forms.settings ?? emptyForm}
      isSooner={forms.isSooner ?? false}
      erasure={await readErasure(c, draw, recruitment)}
      postponing={forms.postponing ?? emptyForm}
      source={forms.source ?? emptyForm}
    />
  )
}

/** Where the day of erasure stands, for those who run the draw, and the night that gives it up. */
async function readErasure({ var: { ctx } }: HttpContext, draw: Draw, { eraseOn }: Recruitment) {
  const today = dayOf(ctx.now)
  const announced = announcedErasure(draw, eraseOn)
  const stands = erasureOf(draw, eraseOn, today)
  if (announced === undefined || stands === undefined) return undefined
  return { stands, until: givenUpOn(announced, await firstWarned(ctx.db, draw.id), today) }
}

/** Whether the wave moved: a button of a board that is behind changes nothing, and the board shows where it stands. */
async function takeStep(
  c: HttpContext,
  draw: Draw,
  step: WaveStep,
): Promise<Result<boolean, 'forbidden' | 'not-found' | 'rule-first'>> {
  const stepped = await postWave(c.var.ctx, draw, c.req.param('id') ?? '', step)
  if (stepped.ok) return done(true)
  const { refusal } = stepped
  return refusal === 'too-soon' || refusal === 'done-already' ? done(false) : refused(refusal)
}

/** Names and codes leave here, and only here: each time leaves its line. Nothing before the fingerprint is public. */
async function printWave(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const wave = await findWave(ctx.db, draw.id, c.req.param('id') ?? '')
  if (!wave) return notFound(c)
  if (!wave.committedAt) return seeOther(c, recruitPaths.board(draw.slug))
  const recruitment = await openOwnRecruitment(ctx, draw)
  const sources = await listSources(ctx.db, draw.id)
  const isReminder = raw['to'] === 'silent'
  const people = await listRecruits(ctx.db, draw.id, {
    waveId: wave.id,
    ...(isReminder ? { statuses: ['invited'] as const } : {}),
  })
  const format = String(raw['format'])
  const left = await recordLeaving(ctx, draw, {
    act: 'draw.letters-printed',
    detail: { wave: wave.number, format, letters: people.length, reminder: isReminder },
  })
  if (!left.ok) return forbidden(c)
  const of = {
    draw,
    recruitment,
    source: sources.find(({ id }) => id === wave.sourceId),
    wave,
    isReminder,
    sessions: await readSessions(ctx, draw, recruitment),
    baseUrl: ctx.settings.baseUrl,
    houseName: ctx.settings.houseName,
    now: ctx.now,
    locale: ctx.locale,
  }
  const texts = letterTexts[ctx.locale]
  const name = `vague-${wave.number}${isReminder ? '-relance' : ''}`
  if (of.source?.kind === 'commune' && format === 'csv') {
    const letters = await listLetters(ctx.db, wave.id, { silent: isReminder })
    return csvFile(c, codesSheet(of, letters), name)
  }
  if (of.source?.kind === 'commune' && format !== 'docx') return notFound(c)
  if (format === 'letters')
    return pdf(
      c,
      await writeLetters(
        letterBatch(of, people),
        await letterheadOf(ctx, senderOf(draw, recruitment)),
      ),
      `${name}-lettres.pdf`,
    )
  if (format === 'labels') {
    // In the order of the letters. The code opens the registration: it stays inside the envelope.
    const count = people.length
    const labels = people.map((person, at) =>
      [...addressLines(person, ctx.locale), texts.labelRank(at + 1, count)].join('\n'),
    )
    const title = texts.labelsTitle(draw.title)
    const sheet = { title, language: ctx.locale, date: ctx.now, sheet: averyL7160, labels }
    return pdf(c, await writeLabels(sheet), `${name}-etiquettes.pdf`)
  }
  if (format === 'docx') {
    const head = await letterheadOf(ctx, senderOf(draw, recruitment))
    const bytes = await writeMergeLetter(mergeLetter(of, people), head)
    return download(c, bytes, {
      name: `${name}-lettre.docx`,
      mediaType: paperMediaTypes.docx,
    })
  }
  if (format === 'cards') {
    // A file of some hundreds, in the order of the letters: each lies in the envelope of its own.
    const from = Math.max(0, Math.trunc(Number(raw['from']) || 0))
    const own = people.slice(from, from + mostSheets).flatMap(({ code }) => code ?? [])
    if (own.length === 0) return seeOther(c, recruitPaths.board(draw.slug))
    const rank = paperRank(raw, locales)
    return pdf(c, await printedCards(c, draw, own, false, rank), `${name}-cartes-${from + 1}.pdf`)
  }
  if (format !== 'csv') return notFound(c)
  return csvFile(c, mergeSheet(of, people), name)
}

function csvFile(c: HttpContext, sheet: Sheet, name: string) {
  const mediaType = 'text/csv; charset=utf-8'
  return download(c, writeCsv(sheet), { name: `${name}.csv`, mediaType })
}

function pdf(c: HttpContext, bytes: Uint8Array, name: string) {
  return download(c, bytes, { name, mediaType: 'application/pdf' })
}

async function printForm(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  // A sheet that anyone could still print would be sent back for nothing: the page says since when, and why.
  if (draw.state !== 'preparing' && draw.state !== 'recruiting')
    return seeOther(c, openCallPaths.register(draw.slug))
  const recruitment = (await findRecruitment(ctx.db, draw.id)) ?? defaultRecruitment(draw.id)
  const document = paperForm({
    draw,
    recruitment,
    features: await listFeatures(ctx.db, draw.id),
    houseName: ctx.settings.houseName,
    baseUrl: ctx.settings.baseUrl,
    now: ctx.now,
    locale: ctx.locale,
  })
  const bytes = await writePdf(document, await letterheadOf(ctx, senderOf(draw, recruitment)))
  return download(c, bytes, { name: 'formulaire.pdf', mediaType: 'application/pdf', inline: true })
}

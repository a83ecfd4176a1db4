import {
  emptyForm,
  type FormState,
  formRefused,
  type Parsed,
  parseForm,
  type RawForm,
} from '#kit/form.ts'
import { page } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { readers } from '#platform/imports/readers.ts'
import { readSentTable, roomFor } from '#platform/imports/sent-table.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { toldOf } from '#platform/sheets/told.ts'
import type { Draw } from '../../draw.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { communeShape } from '../../recruitment.ts'
import { findRecruitment, listSources, listWaves } from '../../recruits/index.ts'
import { onOwn, onOwnDraw, within } from '../../routes/on-draw.ts'
import { receiveCodes, shareSeed } from '../actions/receive-codes.ts'
import { type CodesProblem, readCommuneCodes, readSizes } from '../commune-codes.ts'
import { CommunesPage } from '../pages/CommunesPage.tsx'
import { type CommuneWords, communeTexts } from '../texts/communes.ts'

/** Draws done commune by commune, where lists may not travel. */
export const communeRoutes: readonly Route[] = [
  get(
    recruitPaths.communes(':slug'),
    'signed-in',
    onOwnDraw(async (c, draw) => page(c, await drawPage(c, draw))),
  ),
  actRoute({
    ...onOwn,
    path: recruitPaths.communes(':slug'),
    options: roomFor(readers.csv),
    fresh: true,
    shape: readReceived,
    // Its own form is what is shown first as long as there is no seed.
    draw: (c, draw, form) =>
      drawPage(c, draw, form.problems['seed'] ? { seed: form } : { codes: form }),
    act: (c, draw, { asked }) => receiveCodes(c.var.ctx, draw, asked),
    refusals: (locale) => communeTexts[locale].refusals,
    under: {
      'not-now': 'file',
      erased: 'file',
      'rule-names-round': 'file',
      'code-taken': 'file',
      'no-seed': 'seed',
    },
    next: ({ slug }) => recruitPaths.communes(slug),
    notice: (locale, _, { asked, told }) =>
      [communeTexts[locale].received(asked.commune, asked.lines.length), told]
        .filter((words) => words !== undefined)
        .join(' '),
  }),
  actRoute({
    ...onOwn,
    path: recruitPaths.sharedSeed(':slug'),
    fresh: true,
    shape: within({ seed: 120 }),
    draw: (c, draw, seed) => drawPage(c, draw, { seed }),
    act: (c, draw, input) => shareSeed(c.var.ctx, draw, String(input['seed'] ?? '')),
    refusals: (locale) => communeTexts[locale].seedRefusals,
    under: { 'not-now': 'seed', 'seed-short': 'seed', 'seed-used': 'seed' },
    next: ({ slug }) => recruitPaths.communes(slug),
    notice: (locale) => communeTexts[locale].seedSaved,
  }),
]

async function drawPage(
  c: HttpContext,
  draw: Draw,
  forms: { readonly seed?: FormState; readonly codes?: FormState } = {},
) {
  const { ctx, frame } = c.var
  const recruitment = await findRecruitment(ctx.db, draw.id)
  const sources = (await listSources(ctx.db, draw.id)).filter(({ kind }) => kind === 'commune')
  const waves = await listWaves(ctx.db, draw.id)
  return (
    <CommunesPage
      frame={frame}
      draw={draw}
      sharedSeed={recruitment?.sharedSeed ?? ''}
      communes={sources.flatMap(({ id, label }) =>
        waves
          .filter(({ sourceId }) => sourceId === id)
          .map(({ size, frameSize }) => ({ name: label, letters: size, addresses: frameSize })),
      )}
      seed={forms.seed ?? emptyForm}
      codes={forms.codes ?? emptyForm}
    />
  )
}

interface Received {
  readonly asked: Parameters<typeof receiveCodes>[2]
  /** What was set right while reading. */
  readonly told: string | undefined
}

/** Read in memory and refused whole: a list that came here by mistake is not kept, not even for a dry run. */
async function readReceived(c: HttpContext, _: Draw, raw: RawForm): Promise<Parsed<Received>> {
  const { locale } = c.var.ctx
  const texts = communeTexts[locale]
  const refuse = (sentence: string, field: string) =>
    ({ ok: false, form: formRefused(raw, sentence, field) }) as const
  const parsed = parseForm(communeShape, raw, locale)
  if (!parsed.ok) return parsed
  const form = parsed.value
  if (!form.declared) return refuse(texts.declaredMissing, 'declared')
  if (form.fingerprint !== '' && !/^[0-9a-f]{64}$/.test(form.fingerprint))
    return refuse(texts.fingerprintWrong, 'fingerprint')
  const sent = await readSentTable(c, texts.noFile)
  if (!sent.ok) return refuse(sent.sentence, 'file')
  const { table } = sent
  const codes = readCommuneCodes(table.header, table.rows)
  if (!codes.ok) return refuse(sent.refusing(sentenceOf(codes.problem, texts)), 'file')
  const sizes = readSizes(form.sizes, codes.lines)
  if (!sizes.ok) return refuse(texts.sizesProblems[sizes.problem], 'sizes')

  const { commune, usualResponse, fingerprint } = form
  const asked = { commune, usualResponse, fingerprint, sizes: sizes.sizes, lines: codes.lines }
  return { ok: true, value: { asked, told: toldOf(table, locale) } }
}

function sentenceOf(problem: CodesProblem, texts: CommuneWords): string {
  switch (problem.kind) {
    case 'columns':
      return texts.columns(problem.columns)
    case 'cell':
      return texts.cell(problem.column, problem.line)
    case 'not-code':
      return texts.notCode(problem.lines)
    case 'twice':
      return texts.twice(problem.lines)
    case 'strata-of-one':
      return texts.strataOfOne
    case 'no-column':
      return texts.noColumn
    case 'empty':
      return texts.empty
  }
}

import { emptyForm, type FormState, formRefused, parseForm, typedValues } from '#kit/form.ts'
import { again, forbidden, page, readForm, readUpload, seeOther } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { csvLimits } from '#platform/sheets/read-csv.ts'
import { csvTexts } from '#platform/sheets/texts.ts'
import { toldOf } from '#platform/sheets/told.ts'
import type { Draw } from '../../draw.ts'
import { tableOf } from '../../letter-files/index.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { communeShape } from '../../recruitment.ts'
import { findRecruitment, listSources, listWaves } from '../../recruits/index.ts'
import { onOwn, onOwnDraw, within } from '../../routes/on-draw.ts'
import { receiveCodes, shareSeed } from '../actions/receive-codes.ts'
import { type CodesProblem, readCommuneCodes, readSizes } from '../commune-codes.ts'
import { CommunesPage } from '../pages/CommunesPage.tsx'
import { type CommuneWords, communeTexts } from '../texts/communes.ts'

const bodyLimit = csvLimits.bytes + 256_000

/** Draws done commune by commune, where lists may not travel. */
export const communeRoutes: readonly Route[] = [
  get(
    recruitPaths.communes(':slug'),
    'signed-in',
    onOwnDraw(async (c, draw) => page(c, await drawPage(c, draw))),
  ),
  post(recruitPaths.communes(':slug'), 'signed-in', onOwnDraw(receive), { bodyLimit }),
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

/** Read in memory and refused whole: a list that came here by mistake is not kept, not even for a dry run. */
async function receive(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const texts = communeTexts[ctx.locale]
  const raw = await readForm(c)
  const refuse = async (problems: FormState['problems']) =>
    again(c, await drawPage(c, draw, { codes: { values: typedValues(raw), problems } }))
  const parsed = parseForm(communeShape, raw, ctx.locale)
  if (!parsed.ok) return refuse(parsed.form.problems)
  const form = parsed.value
  if (!form.declared) return refuse({ declared: texts.declaredMissing })
  if (form.fingerprint !== '' && !/^[0-9a-f]{64}$/.test(form.fingerprint))
    return refuse({ fingerprint: texts.fingerprintWrong })
  const file = await readUpload(c, 'file')
  if (!file) return refuse({ file: texts.noFile })
  const table = await tableOf(new Uint8Array(await file.arrayBuffer()))
  if (!table.ok) return refuse({ file: csvTexts[ctx.locale][table.refusal](table.line) })
  const codes = readCommuneCodes(table.header, table.rows)
  if (!codes.ok) return refuse({ file: sentenceOf(codes.problem, texts) })
  const sizes = readSizes(form.sizes, codes.lines)
  if (!sizes.ok) return refuse({ sizes: texts.sizesProblems[sizes.problem] })

  const { commune, usualResponse, fingerprint } = form
  const asked = { commune, usualResponse, fingerprint, sizes: sizes.sizes, lines: codes.lines }
  const received = await receiveCodes(ctx, draw, asked)
  if (received.ok)
    return seeOther(
      c,
      recruitPaths.communes(draw.slug),
      [texts.received(commune, codes.lines.length), toldOf(table, ctx.locale)]
        .filter((one) => one !== undefined)
        .join(' '),
    )
  if (received.refusal === 'forbidden') return forbidden(c)
  // Its own form is what is shown first as long as there is no seed.
  if (received.refusal === 'no-seed') {
    const seed = formRefused({}, texts.refusals['no-seed'], 'seed')
    return again(c, await drawPage(c, draw, { seed }))
  }
  return refuse({ file: texts.refusals[received.refusal] })
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

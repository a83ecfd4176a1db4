import { emptyForm, formRefused, type RawForm, typedValues } from '#kit/form.ts'
import type { PlainTable } from '#kit/sheets/plain-table.ts'
import {
  type Experiment,
  evaluationPaths,
  findFrozenPlans,
  onExperiment,
  type PlannedTrial,
} from '#modules/experiments/index.ts'
import {
  again,
  download,
  forbidden,
  notFound,
  page,
  readForm,
  seeOther,
} from '#platform/answers.ts'
import { readSentTable, roomFor, type SentTable } from '#platform/imports/sent-table.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { everyRow } from '#platform/sheets/read-table.ts'
import { mayKeepResult, mayPublishResult } from '../../permissions.ts'
import { computeApart } from '../actions/compute-apart.ts'
import type { Computed } from '../actions/in-thread.ts'
import { type Keeping, keepResult } from '../actions/keep-result.ts'
import { defectsInWords } from '../defect-words.ts'
import { otherPlan } from '../kept-result.ts'
import { columnsOf, renamedIn, withTitlesOfPlan } from '../mapped-columns.ts'
import { ComputePage, type ComputePageProps } from '../pages/ComputePage.tsx'
import { listResults } from '../store/results.ts'
import { keptTexts } from '../texts/kept.ts'
import { resultTexts } from '../texts/results.ts'

const mostBytes = 3_000_000

/** The frozen plan on a table, for those who write the protocol: it is read, shown, and its numbers are kept if they ask. */
export const computeRoutes: readonly Route[] = [
  get(
    evaluationPaths.compute(':slug'),
    'signed-in',
    onExperiment(async (c, experiment) => page(c, await drawCompute(c, experiment)), mayKeepResult),
  ),
  post(evaluationPaths.compute(':slug'), 'signed-in', onExperiment(compute, mayKeepResult), {
    ...roomFor({ bytes: mostBytes }),
    ownTransaction: true,
    perMinute: 6,
  }),
]

type More = Partial<Pick<ComputePageProps, 'form' | 'notKnown' | 'titles' | 'computed'>>

export async function drawCompute(c: HttpContext, experiment: Experiment, more: More = {}) {
  const { ctx, frame } = c.var
  const frozen = await findFrozenPlans(ctx, experiment.id)
  const shown = { freeze: frozen?.freeze, plans: frozen?.plans ?? [] }
  const results = await listResults(ctx.db, experiment.id)
  return (
    <ComputePage
      {...{ frame, experiment, ...shown, results, form: emptyForm, notKnown: emptyForm }}
      mayPublish={mayPublishResult(ctx.person, experiment)}
      {...more}
    />
  )
}

async function compute(c: HttpContext, experiment: Experiment) {
  const { ctx } = c.var
  const { locale, person } = ctx
  const texts = resultTexts[locale]
  const raw = await readForm(c)
  const refuse = async (sentence: string, field: string, more: More = {}) =>
    again(c, await drawCompute(c, experiment, { ...more, form: formRefused(raw, sentence, field) }))
  const frozen = await findFrozenPlans(ctx, experiment.id)
  const place = Number(raw['plan'])
  const frozenPlan = frozen?.plans[place - 1]
  if (!frozenPlan) return refuse(texts.noPlan, 'plan')
  const other = otherPlan(frozenPlan, {
    outcome: textOf(raw, 'otherOutcome'),
    covariates: textOf(raw, 'otherCovariates'),
  })
  const plan = other ?? frozenPlan
  const wanted = textOf(raw, 'wanted')
  const row = textOf(raw, 'row')
  if (wanted === 'keep' && row !== 'person' && row !== 'other') return refuse(texts.noRow, 'row')

  const sent = await readSentTable(c, texts.noFile)
  if (!sent.ok) return refuse(sent.sentence, 'file')
  const renamed = renamedIn(raw, columnsOf(plan))
  const received = tableOf(sent)
  const table = withTitlesOfPlan(received, renamed)
  const isOpen = wanted === 'keep' && raw['columns'] === 'yes'
  const besides = wanted === 'script' ? 'script' : isOpen ? 'columns' : undefined
  const ran = await computeApart(table, plan.fields, person?.id ?? '', besides)
  if (!ran.ok) return refuse(ran.refusal === 'busy' ? texts.busy : texts.tooLong, 'file')
  const computed = ran.value
  if (!computed.ok) {
    const sentence = sent.refusing(defectsInWords(computed.defects, locale))
    const isMissing = computed.defects.some(({ code }) => code === 'missing-column')
    return refuse(sentence, 'file', isMissing ? { titles: received.titles } : {})
  }

  const numbers = numbersOf(computed, { plan, renamed, rows: table.rows.length, row })
  if (wanted === 'script')
    return download(c, computed.script ?? '', { name: 'calcul.R', mediaType: 'text/plain' })
  if (wanted === 'keep') {
    const keeping: Keeping = {
      ...{ version: frozen.freeze.version, place, numbers },
      kind: other ? 'exploratory' : 'planned',
      fileSha256: sha256Of(sent.bytes),
      openColumns: isOpen ? computed.columns : undefined,
    }
    return keep(c, experiment, keeping, refuse)
  }
  const isAmended = frozen.freeze.amends !== undefined
  return page(
    c,
    await drawCompute(c, experiment, {
      form: { values: typedValues(raw), problems: {} },
      titles: renamed.length > 0 ? received.titles : undefined,
      computed: { ...numbers, isAmended, told: sent.told, isOther: other !== undefined },
    }),
  )
}

type Refuse = (sentence: string, field: string) => Promise<Response>

async function keep(c: HttpContext, experiment: Experiment, keeping: Keeping, refuse: Refuse) {
  const texts = keptTexts[c.var.ctx.locale]
  const kept = await c.var.act((ctx) => keepResult(ctx, experiment.id, keeping))
  if (kept.ok)
    return seeOther(c, evaluationPaths.result(experiment.slug, kept.value.id), texts.kept)
  switch (kept.refusal) {
    case 'not-found':
      return notFound(c)
    case 'forbidden':
      return forbidden(c)
    case 'recognised':
      return refuse(texts.refusals.recognised(kept.about ?? ''), 'columns')
    default:
      return refuse(texts.refusals[kept.refusal], 'file')
  }
}

function tableOf({ table }: SentTable): PlainTable {
  return {
    titles: table.header.map((title) => title.trim()),
    rows: everyRow(table),
    // A workbook may hold numbers that were typed as text, with a comma.
    separator: table.delimiter ?? ';',
  }
}

function numbersOf(
  { analysis }: Extract<Computed, { ok: true }>,
  asked: {
    readonly plan: PlannedTrial
    readonly renamed: Keeping['numbers']['renamed']
    readonly rows: number
    readonly row: string
  },
): Keeping['numbers'] {
  const { plan, renamed, rows, row } = asked
  return { plan, renamed, received: rows, ofPeople: row !== 'other', analysis }
}

function textOf(raw: RawForm, name: string): string {
  const value = raw[name]
  return typeof value === 'string' ? value.trim() : ''
}

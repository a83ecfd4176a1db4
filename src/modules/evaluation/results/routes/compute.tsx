import { emptyForm, formRefused } from '#kit/form.ts'
import {
  type Experiment,
  evaluationPaths,
  findFrozenPlans,
  mayWriteProtocol,
  onExperiment,
} from '#modules/experiments/index.ts'
import { again, page, readForm } from '#platform/answers.ts'
import { readSentTable, roomFor } from '#platform/imports/sent-table.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { everyRow } from '#platform/sheets/read-table.ts'
import { computeApart } from '../actions/compute-apart.ts'
import { defectsInWords } from '../defect-words.ts'
import { ComputePage, type ComputePageProps } from '../pages/ComputePage.tsx'
import { resultTexts } from '../texts/results.ts'

const mostBytes = 3_000_000

/** The frozen plan on a table, for those who write the protocol: it is read, shown, and kept nowhere. */
export const computeRoutes: readonly Route[] = [
  get(
    evaluationPaths.compute(':slug'),
    'signed-in',
    onExperiment(async (c, experiment) => {
      return page(c, <ComputePage {...(await shown(c, experiment))} />)
    }, mayWriteProtocol),
  ),
  post(evaluationPaths.compute(':slug'), 'signed-in', onExperiment(compute, mayWriteProtocol), {
    ...roomFor({ bytes: mostBytes }),
    ownTransaction: true,
    perMinute: 6,
  }),
]

async function shown(c: HttpContext, experiment: Experiment): Promise<ComputePageProps> {
  const frozen = await findFrozenPlans(c.var.ctx, experiment.id)
  return {
    ...{ frame: c.var.frame, experiment, form: emptyForm },
    ...{ freeze: frozen?.freeze, plans: frozen?.plans ?? [] },
  }
}

async function compute(c: HttpContext, experiment: Experiment) {
  const { locale, person } = c.var.ctx
  const texts = resultTexts[locale]
  const props = await shown(c, experiment)
  const raw = await readForm(c)
  const refuse = (sentence: string, field: string) =>
    again(c, <ComputePage {...props} form={formRefused(raw, sentence, field)} />)
  const plan = props.plans[Number(raw['plan']) - 1]
  if (!plan) return refuse(texts.noPlan, 'plan')
  const sent = await readSentTable(c, texts.noFile)
  if (!sent.ok) return refuse(sent.sentence, 'file')
  const table = {
    titles: sent.table.header.map((title) => title.trim()),
    rows: everyRow(sent.table),
    // A workbook may hold numbers that were typed as text, with a comma.
    separator: sent.table.delimiter ?? ';',
  }
  const ran = await computeApart(table, plan.fields, person?.id ?? '')
  if (!ran.ok) return refuse(ran.refusal === 'busy' ? texts.busy : texts.tooLong, 'file')
  const computed = ran.value
  if (!computed.ok) return refuse(sent.refusing(defectsInWords(computed.defects, locale)), 'file')
  const { analysis, script } = computed
  const received = table.rows.length
  return page(
    c,
    <ComputePage
      {...props}
      form={{ values: { plan: String(raw['plan']) }, problems: {} }}
      computed={{ plan, received, analysis, script, told: sent.told }}
    />,
  )
}

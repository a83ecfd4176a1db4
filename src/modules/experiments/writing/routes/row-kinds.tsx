import type { Child } from 'hono/jsx'
import { shortDay } from '#kit/dates.ts'
import { isReason } from '#kit/fields.ts'
import { emptyForm, type FormState, formRefused, type Parsed, type RawForm } from '#kit/form.ts'
import { leastReopenReason } from '#kit/reopenings/reopening.ts'
import type { Locale } from '#kit/texts.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { Answer } from '../../answer.ts'
import type { Experiment } from '../../experiment.ts'
import type { KindsNow } from '../../instrument-kinds.ts'
import { fresh } from '../../paths.ts'
import { findProtocol, kindTitlesOf } from '../../protocol/index.ts'
import {
  begunValues,
  changeRows,
  itemValues,
  phaseValues,
  principleValues,
  type RowChange,
  readItemForm,
  readPhaseForm,
  readPrincipleForm,
  rowsAsJson,
} from '../../protocol/nouns.ts'
import {
  checklistOf,
  checklistRowsIn,
  earlyFor,
  itemsIn,
  neverBegunFor,
  type ProtocolPhase,
  phasesIn,
  type Section,
} from '../../template/nouns.ts'
import { ProtocolPrincipleForm } from '../pages/ProtocolChecklist.tsx'
import { ProtocolItemForm } from '../pages/ProtocolItemForm.tsx'
import { ProtocolPhaseForm } from '../pages/ProtocolPhaseForm.tsx'
import { protocolWriting } from '../texts/writing.ts'

interface Row {
  readonly id: string
}

/** The rows of a section after one gesture, whatever they are made of. */
export function changedRows(
  section: Section,
  seen: Answer | undefined,
  change: RowChange<Row>,
): Answer {
  const rows: readonly Row[] =
    section.kind === 'phases'
      ? phasesIn(seen)
      : section.kind === 'checklist'
        ? checklistRowsIn(seen)
        : itemsIn(seen)
  return { answer: rowsAsJson(changeRows(rows, change)) }
}

/** Reads the form of one row; undefined when the checklist has no such principle. */
export async function readRow(
  c: HttpContext,
  experiment: Experiment,
  section: Section,
  id: string,
  raw: RawForm,
): Promise<Parsed<Row> | undefined> {
  const { ctx } = c.var
  if (section.kind === 'items') return readItemForm(section, id, raw, ctx.locale)
  if (section.kind === 'phases') {
    const protocol = await findProtocol(ctx.db, experiment.id)
    const phases = phasesIn(protocol?.content[section.key])
    const before = phases.find((phase) => phase.id === id)
    const others = phases.filter((phase) => phase.id !== id)
    return placedInTime(readPhaseForm(id, before, raw, ctx.locale), others, raw, ctx.locale)
  }
  const known = checklistOf(section)?.principles.some((principle) => principle.id === id)
  return known ? readPrincipleForm(id, raw, ctx.locale) : undefined
}

/** Begun before one that it waits for is over: asked once, with a reason; never when that one has not begun. */
function placedInTime(
  read: Parsed<ProtocolPhase>,
  others: readonly ProtocolPhase[],
  raw: RawForm,
  locale: Locale,
): Parsed<ProtocolPhase> {
  if (!read.ok) return read
  const texts = protocolWriting[locale]
  const never = neverBegunFor(read.value, others)
  if (never) {
    const words = texts.neverBegun(never.title, shortDay(never.startsOn, locale, undefined))
    return { ok: false, form: formRefused(raw, words, 'startsOn') }
  }
  const early = earlyFor(read.value, others)
  if (early.length === 0) {
    const { earlyReason: _, ...phase } = read.value
    return { ok: true, value: phase }
  }
  if (isReason(read.value.earlyReason ?? '', leastReopenReason)) return read
  const said = early.map(({ title, endsOn }) => ({
    title,
    until: shortDay(endsOn, locale, undefined),
  }))
  return { ok: false, form: formRefused(raw, texts.early(said), 'earlyReason') }
}

/** The form of one row, as it is or as it came back; undefined when there is no such row. */
export async function drawRowForm(
  c: HttpContext,
  experiment: Experiment,
  section: Section,
  row: string,
  kinds: KindsNow,
  form: FormState | undefined,
): Promise<Child | undefined> {
  const { ctx, frame } = c.var
  const protocol = await findProtocol(ctx.db, experiment.id)
  const answer = protocol?.content[section.key]
  const baseVersion = baseOf(form) ?? protocol?.changedAt[section.key] ?? 0
  const common = { frame, experiment, section, baseVersion }
  if (section.kind === 'items') {
    const item = itemsIn(answer).find((one) => one.id === row)
    if (!item && row !== fresh && !form) return undefined
    const values = item ? itemValues(section, item) : begunValues(section, c.req.query())
    return <ProtocolItemForm {...common} row={row} form={form ?? { values, problems: {} }} />
  }
  if (section.kind === 'phases') {
    const phases = phasesIn(answer)
    const phase = phases.find((protocolPhase) => protocolPhase.id === row)
    if (!phase && row !== fresh && !form) return undefined
    return (
      <ProtocolPhaseForm
        {...common}
        phase={phase}
        others={phases.filter((protocolPhase) => protocolPhase.id !== row)}
        form={form ?? { values: phase ? phaseValues(phase) : {}, problems: {} }}
        milestoneForm={emptyForm}
        kindTitles={kindTitlesOf(kinds(), ctx.locale)}
      />
    )
  }
  const principle = checklistOf(section)?.principles.find((item) => item.id === row)
  const known = checklistRowsIn(answer).find((principleRow) => principleRow.id === row)
  if (!principle || !answer) return undefined
  const values = known ? principleValues(known) : { severity: principle.severity }
  return (
    <ProtocolPrincipleForm
      {...common}
      principle={principle}
      form={form ?? { values, problems: {} }}
    />
  )
}

/** A form that comes back started from where it started: what others saved meanwhile is still to be compared with. */
export function baseOf(form: FormState | undefined): number | undefined {
  const base = Number(form?.values['base'] ?? Number.NaN)
  return Number.isSafeInteger(base) && base >= 0 ? base : undefined
}

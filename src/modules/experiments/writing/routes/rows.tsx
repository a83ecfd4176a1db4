import { formRefused } from '#kit/form.ts'
import { isId, newId } from '#kit/ids.ts'
import { again, notFound, page, readForm } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import type { KindsNow } from '../../instrument-kinds.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { fresh } from '../../paths.ts'
import { findProtocol } from '../../protocol/index.ts'
import {
  one,
  questionHref,
  type RowChange,
  type Row as RowOf,
  startOf,
} from '../../protocol/nouns.ts'
import { mayReadDrafts, mayWriteProtocol } from '../../protocol-permissions.ts'
import { onExperiment } from '../../routes/on-experiment.ts'
import { phasesIn, type Section, sectionAt, waitingCircle } from '../../template/nouns.ts'
import { changeProtocolRows } from '../actions/change-protocol-rows.ts'
import { importProtocolRows } from '../actions/import-protocol-rows.ts'
import { isTyped } from '../part-form.ts'
import { isImportable } from '../protocol-import.ts'
import { type GoneRow, protocolWriting } from '../texts/writing.ts'
import { afterSave, sentenceOf } from './answers.ts'
import { mayWriteNow } from './may-write-now.ts'
import { drawPart } from './part-page.tsx'
import { changedRows, drawRowForm, readRow } from './row-kinds.tsx'
import { drawRowPage } from './section-page.tsx'

const base = '/experiences/:slug/protocole/ecrire/:section'

/** Rows of a question, one gesture at a time: add, change, move, take away, copy from another page. */
export function protocolRowRoutes(kinds: KindsNow): readonly Route[] {
  return [
    get(
      `${base}/lignes/:row`,
      'signed-in',
      onExperiment((c, experiment) => showRow(c, experiment, kinds), mayReadDrafts),
    ),
    post(
      `${base}/lignes/:row`,
      'signed-in',
      onExperiment((c, experiment) => saveRow(c, experiment, kinds), mayWriteProtocol),
    ),
    post(
      `${base}/lignes/:row/retirer`,
      'signed-in',
      onExperiment((c, experiment) => {
        const change = { kind: 'remove', id: rowOf(c) } as const
        return gesture(c, experiment, kinds, change)
      }, mayWriteProtocol),
    ),
    post(
      `${base}/lignes/:row/deplacer`,
      'signed-in',
      onExperiment(async (c, experiment) => {
        const way = one(await readForm(c), 'way') === 'up' ? 'up' : 'down'
        return gesture(c, experiment, kinds, { kind: 'move', id: rowOf(c), way })
      }, mayWriteProtocol),
    ),
    post(
      `${base}/reprendre`,
      'signed-in',
      onExperiment((c, experiment) => importRows(c, experiment, kinds), mayWriteProtocol),
    ),
  ]
}

function rowOf(c: HttpContext): string {
  return c.req.param('row') ?? ''
}

/** Rows made here have an id; those of a checklist or of an example bear a name. */
function isRowId(id: string): boolean {
  return isId(id) || /^[a-z-]{1,60}$/.test(id)
}

function sectionOfRows(c: HttpContext): Section | undefined {
  const section = sectionAt(c.req.param('section') ?? '')
  return section && !isTyped(section) ? section : undefined
}

async function showRow(c: HttpContext, experiment: Experiment, kinds: KindsNow) {
  const section = sectionOfRows(c)
  if (!section || !(await mayWriteNow(c, experiment))) return notFound(c)
  const inside = await drawRowForm(c, experiment, section, rowOf(c), kinds, undefined)
  if (!inside) return notFound(c)
  const element = await drawRowPage(c, experiment, section, inside, false)
  return element ? page(c, element) : notFound(c)
}

async function saveRow(c: HttpContext, experiment: Experiment, kinds: KindsNow) {
  const { ctx } = c.var
  const section = sectionOfRows(c)
  if (!section || !isRowId(rowOf(c))) return notFound(c)
  const raw = await readForm(c)
  const id = rowOf(c) === fresh ? newId(ctx.now, ctx.chance) : rowOf(c)
  const shown = async (form: Parameters<typeof drawRowForm>[5]) => {
    const inside = await drawRowForm(c, experiment, section, rowOf(c), kinds, form)
    const element = inside && (await drawRowPage(c, experiment, section, inside, true))
    return element ? again(c, element) : notFound(c)
  }

  const read = await readRow(c, experiment, section, id, raw)
  if (!read) return notFound(c)
  if (!read.ok) return shown(read.form)
  const { baseVersion } = startOf(raw)
  const change: RowChange<RowOf> = { kind: 'put', row: read.value }
  const done = await changeProtocolRows(ctx, experiment.id, {
    section,
    baseVersion,
    change: (seen) => changedRows(section, seen, change),
    phaseId: section.kind === 'phases' ? id : undefined,
  })
  if (!done.ok && done.refusal === 'waits-in-circle')
    return shown(
      formRefused(raw, await circleWords(c, experiment, section, read.value), 'dependsOn'),
    )
  const next =
    section.kind === 'phases'
      ? protocolPaths.row(experiment.slug, section.address, id)
      : questionHref(experiment.slug, section)
  return afterSave(c, experiment, section, done, next, (sentence) =>
    shown(formRefused(raw, sentence)),
  )
}

/** Which phases would wait for each other; the general sentence when somebody else has just changed them. */
async function circleWords(c: HttpContext, experiment: Experiment, section: Section, row: RowOf) {
  const { ctx } = c.var
  const texts = protocolWriting[ctx.locale]
  const protocol = await findProtocol(ctx.db, experiment.id)
  const typed = changedRows(section, protocol?.content[section.key], { kind: 'put', row })
  const titles = waitingCircle(row.id, phasesIn(typed))?.map(({ title }) => title)
  if (!titles) return sentenceOf(c, 'waits-in-circle')
  return titles.length === 1 ? texts.waitsForItself(titles[0] ?? '') : texts.waitsInCircle(titles)
}

async function gesture(
  c: HttpContext,
  experiment: Experiment,
  kinds: KindsNow,
  change: RowChange<never>,
) {
  const section = sectionOfRows(c)
  if (!section || section.kind === 'checklist') return notFound(c)
  const raw = await readForm(c)
  const done = await changeProtocolRows(c.var.ctx, experiment.id, {
    section,
    baseVersion: startOf(raw).baseVersion,
    change: (seen) => changedRows(section, seen, change),
  })
  const kind = section.kind === 'phases' ? 'phase' : 'row'
  const gone = change.kind === 'remove' ? kind : undefined
  return backToSection(c, experiment, section, kinds, done, gone)
}

async function importRows(c: HttpContext, experiment: Experiment, kinds: KindsNow) {
  const section = sectionAt(c.req.param('section') ?? '')
  if (!section || !isImportable(section.key)) return notFound(c)
  const done = await importProtocolRows(c.var.ctx, experiment.id, section.key)
  return backToSection(c, experiment, section, kinds, done)
}

function backToSection(
  c: HttpContext,
  experiment: Experiment,
  section: Section,
  kinds: KindsNow,
  done: Parameters<typeof afterSave>[3],
  gone?: GoneRow,
) {
  const next = questionHref(experiment.slug, section)
  const refuse = async (sentence: string) => {
    const form = formRefused({}, sentence)
    const element = await drawPart(c, { experiment, part: section.part }, kinds, form)
    return element ? again(c, element) : notFound(c)
  }
  return afterSave(c, experiment, section, done, next, refuse, gone)
}

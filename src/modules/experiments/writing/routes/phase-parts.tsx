import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { isId, newId } from '#kit/ids.ts'
import { again, notFound, page, readForm } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import { findKind, type KindsNow } from '../../instrument-kinds.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { fresh } from '../../paths.ts'
import { findProtocol, kindTitlesOf } from '../../protocol/index.ts'
import {
  changeRows,
  milestoneShape,
  one,
  phaseValues,
  rowsAsJson,
  startOf,
} from '../../protocol/nouns.ts'
import { mayReadDrafts, mayWriteProtocol } from '../../protocol-permissions.ts'
import { onExperiment } from '../../routes/on-experiment.ts'
import { findSection, type ProtocolPhase, phasesIn, type Section } from '../../template/nouns.ts'
import { changeProtocolRows } from '../actions/change-protocol-rows.ts'
import { ProtocolInstrumentForm } from '../pages/ProtocolInstrumentForm.tsx'
import { ProtocolPhaseForm } from '../pages/ProtocolPhaseForm.tsx'
import { instrumentForm, readInstrumentForm, withRowGesture } from '../setting-form.ts'
import type { GoneRow } from '../texts/writing.ts'
import { afterSave } from './answers.ts'
import { mayWriteNow } from './may-write-now.ts'
import { baseOf } from './row-kinds.tsx'
import { drawRowPage } from './section-page.tsx'

const base = '/experiences/:slug/protocole/ecrire/etapes/lignes/:row'

/** Inside a phase: its milestones, and the instruments it will open. */
export function protocolPhasePartRoutes(kinds: KindsNow): readonly Route[] {
  const writing = (run: (c: HttpContext, at: PhaseAt) => Promise<Response>) =>
    onExperiment(async (c, experiment) => {
      const at = await phaseAt(c, experiment)
      return at ? run(c, at) : notFound(c)
    }, mayWriteProtocol)
  return [
    post(
      `${base}/jalons`,
      'signed-in',
      writing((c, at) => addMilestone(c, at, kinds)),
    ),
    post(
      `${base}/jalons/:part/retirer`,
      'signed-in',
      writing((c, at) =>
        save(
          c,
          at,
          kinds,
          (phase) => ({
            ...phase,
            milestones: phase.milestones.filter(({ id }) => id !== c.req.param('part')),
          }),
          'milestone',
        ),
      ),
    ),
    get(
      `${base}/outils/:part`,
      'signed-in',
      onExperiment((c, experiment) => showInstrument(c, experiment, kinds), mayReadDrafts),
    ),
    post(
      `${base}/outils/:part`,
      'signed-in',
      writing((c, at) => saveInstrument(c, at, kinds)),
    ),
    post(
      `${base}/outils/:part/retirer`,
      'signed-in',
      writing((c, at) =>
        save(
          c,
          at,
          kinds,
          (phase) => ({
            ...phase,
            instruments: phase.instruments.filter(({ id }) => id !== c.req.param('part')),
          }),
          'instrument',
        ),
      ),
    ),
  ]
}

interface PhaseAt {
  readonly experiment: Experiment
  readonly section: Section
  readonly phase: ProtocolPhase
  readonly phases: readonly ProtocolPhase[]
  readonly version: number
}

async function phaseAt(c: HttpContext, experiment: Experiment): Promise<PhaseAt | undefined> {
  const section = findSection('phases')
  const protocol = await findProtocol(c.var.ctx.db, experiment.id)
  const phases = phasesIn(protocol?.content['phases'])
  const phase = phases.find(({ id }) => id === c.req.param('row'))
  if (!section || !protocol || !phase) return undefined
  return { experiment, section, phase, phases, version: protocol.changedAt['phases'] ?? 0 }
}

/** One change inside the phase, as the person saw it; a phase that went meanwhile stays away. */
async function save(
  c: HttpContext,
  at: PhaseAt,
  kinds: KindsNow,
  change: (phase: ProtocolPhase) => ProtocolPhase,
  gone?: GoneRow,
) {
  const raw = await readForm(c)
  const { experiment, section, phase } = at
  const done = await changeProtocolRows(c.var.ctx, experiment.id, {
    section,
    baseVersion: startOf(raw).baseVersion,
    change: (seen) => {
      const rows = phasesIn(seen)
      const row = rows.find(({ id }) => id === phase.id)
      return {
        answer: rowsAsJson(row ? changeRows(rows, { kind: 'put', row: change(row) }) : rows),
      }
    },
  })
  const next = protocolPaths.row(experiment.slug, section.address, phase.id)
  const refuse = (sentence: string) => showPhase(c, at, kinds, formRefused(raw, sentence))
  return afterSave(c, experiment, section, done, next, refuse, gone)
}

async function addMilestone(c: HttpContext, at: PhaseAt, kinds: KindsNow) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const parsed = parseForm(milestoneShape, raw, ctx.locale)
  if (!parsed.ok) return showPhase(c, at, kinds, parsed.form)
  const milestone = { id: newId(ctx.now, ctx.chance), ...parsed.value }
  return save(c, at, kinds, (phase) => ({
    ...phase,
    milestones: [...phase.milestones, milestone].sort((a, b) => (a.on < b.on ? -1 : 1)),
  }))
}

async function showPhase(c: HttpContext, at: PhaseAt, kinds: KindsNow, milestoneForm: FormState) {
  const { frame } = c.var
  const { experiment, section, phase, phases } = at
  const inside = (
    <ProtocolPhaseForm
      frame={frame}
      experiment={experiment}
      section={section}
      phase={phase}
      others={phases.filter(({ id }) => id !== phase.id)}
      form={{ values: phaseValues(phase), problems: {} }}
      milestoneForm={milestoneForm}
      baseVersion={at.version}
      kindTitles={kindTitlesOf(kinds(), frame.locale)}
    />
  )
  const element = await drawRowPage(c, experiment, section, inside, true)
  return element ? again(c, element) : notFound(c)
}

async function showInstrument(c: HttpContext, experiment: Experiment, kinds: KindsNow) {
  const at = await phaseAt(c, experiment)
  if (!at || !(await mayWriteNow(c, experiment))) return notFound(c)
  const known = at.phase.instruments.find(({ id }) => id === c.req.param('part'))
  const kindName = known?.kind ?? c.req.query('genre') ?? ''
  if (!known && c.req.param('part') !== fresh) return notFound(c)
  const kind = findKind(kinds(), kindName)
  const form = known && kind ? instrumentForm(kind, known, c.var.ctx.locale) : emptyForm
  const element = await drawInstrument(c, at, kinds, kindName, form)
  return element ? page(c, element) : notFound(c)
}

async function saveInstrument(c: HttpContext, at: PhaseAt, kinds: KindsNow) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const part = c.req.param('part') ?? ''
  const kind = findKind(kinds(), one(raw, 'kind'))
  if (!kind || (part !== fresh && !isId(part))) return notFound(c)
  const base = one(raw, 'base')
  const comesBack = ({ values, problems }: FormState) =>
    drawInstrument(c, at, kinds, kind.name, { values: { ...values, base }, problems })
  const before = at.phase.instruments.find(({ id }) => id === part)
  const moved = withRowGesture(kind, raw, before)
  if (moved) {
    const element = await comesBack({ values: moved, problems: {} })
    return element ? page(c, element) : notFound(c)
  }
  const id = part === fresh ? newId(ctx.now, ctx.chance) : part
  const read = readInstrumentForm(id, kind, raw, ctx.locale, before)
  if (!read.ok) {
    const element = await comesBack(read.form)
    return element ? again(c, element) : notFound(c)
  }
  const instrument = read.value
  return save(c, at, kinds, (phase) => ({
    ...phase,
    instruments: changeRows(phase.instruments, { kind: 'put', row: instrument }),
  }))
}

async function drawInstrument(
  c: HttpContext,
  at: PhaseAt,
  kinds: KindsNow,
  kindName: string,
  form: FormState,
) {
  const { frame } = c.var
  const { experiment, section, phase } = at
  const kind = findKind(kinds(), kindName)
  if (!kind) return undefined
  const inside = (
    <ProtocolInstrumentForm
      frame={frame}
      action={protocolPaths.instrument(experiment.slug, phase.id, c.req.param('part') ?? fresh)}
      kind={kind}
      form={form}
      baseVersion={baseOf(form) ?? at.version}
    />
  )
  const refused = Object.keys(form.problems).length > 0
  return drawRowPage(c, experiment, section, inside, refused)
}

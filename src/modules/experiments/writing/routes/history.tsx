import { emptyForm, type FormState, formRefused } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { again, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Answer } from '../../answer.ts'
import type { Experiment } from '../../experiment.ts'
import type { KindsNow } from '../../instrument-kinds.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import {
  findAnswerAt,
  findDraft,
  findProtocol,
  findVersion,
  kindTitlesOf,
  listDraftsAside,
  listFreezes,
  listPutBack,
  listVersionNames,
  listVersions,
  readableVersion,
} from '../../protocol/index.ts'
import {
  differences,
  one,
  type ProtocolDraft,
  questionHref,
  readSectionForm,
  versionNameShape,
  versionNames,
} from '../../protocol/nouns.ts'
import { mayReadDrafts, mayWriteProtocol } from '../../protocol-permissions.ts'
import { experimentAt, onExperiment } from '../../routes/on-experiment.ts'
import { namesOf } from '../../team/index.ts'
import { findSection, type KindTitles, type Section, sectionAt } from '../../template/nouns.ts'
import { nameProtocolVersion } from '../actions/name-protocol-version.ts'
import { restoreProtocolVersion } from '../actions/restore-protocol-version.ts'
import { settleProtocolDraft } from '../actions/settle-protocol-draft.ts'
import { ProtocolDifferences } from '../pages/ProtocolDifferences.tsx'
import { ProtocolHistory } from '../pages/ProtocolHistory.tsx'
import { ProtocolReconcile } from '../pages/ProtocolReconcile.tsx'
import { type Reconciliation, reconcile } from '../protocol-reconciliation.ts'
import { restoreShape } from '../restore-form.ts'
import { restoreTexts } from '../texts/restore.ts'
import { protocolWriting } from '../texts/writing.ts'
import { afterSave, sentenceOf } from './answers.ts'
import { mayWriteNow } from './may-write-now.ts'

const base = '/experiences/:slug/protocole'
const perPage = 50

/** What was written when, what changed between two versions, and two texts to bring together. */
export function protocolHistoryRoutes(kinds: KindsNow): readonly Route[] {
  const titles = (c: HttpContext) => kindTitlesOf(kinds(), c.var.ctx.locale)
  const told = (
    run: (c: HttpContext, experiment: Experiment, kinds: KindTitles) => Promise<Response>,
    may?: Parameters<typeof onExperiment>[1],
  ) => onExperiment((c, experiment) => run(c, experiment, titles(c)), may)
  return [
    get(
      `${base}/versions`,
      'signed-in',
      told(
        async (c, experiment, kinds) => page(c, await history(c, experiment, kinds)),
        mayReadDrafts,
      ),
    ),
    actRoute({
      path: `${base}/versions`,
      audience: 'signed-in',
      on: experimentAt,
      may: mayWriteProtocol,
      fresh: true,
      shape: versionNameShape,
      draw: (c, experiment, form) => history(c, experiment, titles(c), form),
      act: (c, { id }, named) => nameProtocolVersion(c.var.ctx, id, named),
      refusals: (locale) => versionNames[locale].refusals,
      under: { 'no-version': 'number', frozen: 'number' },
      next: ({ slug }) => protocolPaths.versions(slug),
      notice: (locale, _, { name }) =>
        name === '' ? versionNames[locale].removed : versionNames[locale].saved,
    }),
    buttonRoute({
      path: `${base}/versions/remettre`,
      audience: 'signed-in',
      on: experimentAt,
      may: mayWriteProtocol,
      shape: restoreShape,
      act: (c, { id }, asked) => restoreProtocolVersion(c.var.ctx, id, asked),
      refusals: (locale) => restoreTexts[locale].refusals,
      back: ({ slug }, c) => {
        const from = Number(c.req.query('de'))
        return Number.isSafeInteger(from) && from > 0
          ? protocolPaths.differencesNow(slug, from)
          : protocolPaths.versions(slug)
      },
      next: ({ slug }) => protocolPaths.versions(slug),
      notice: (locale, { version }, { number }) => restoreTexts[locale].restored(number, version),
    }),
    get(`${base}/differences`, 'anyone', told(showDifferences), { cached: true }),
    get(
      `${base}/ecrire/:section/rapprocher/:draft`,
      'signed-in',
      told(showReconcile, mayWriteProtocol),
    ),
    post(`${base}/ecrire/:section/rapprocher/:draft`, 'signed-in', told(settle, mayWriteProtocol), {
      bodyLimit: 1024 * 1024,
    }),
  ]
}

async function history(
  c: HttpContext,
  experiment: Experiment,
  kindTitles: KindTitles,
  naming: FormState = emptyForm,
) {
  const { ctx, frame } = c.var
  const protocol = await findProtocol(ctx.db, experiment.id)
  const latest = protocol?.version ?? 0
  const pages = Math.max(1, Math.ceil(latest / perPage))
  const asked = Number(c.req.query('page') ?? 1)
  const shown = Number.isSafeInteger(asked) ? Math.min(Math.max(1, asked), pages) : 1
  const versions = await listVersions(ctx.db, experiment.id, {
    limit: perPage,
    offset: (shown - 1) * perPage,
  })
  const aside = await listDraftsAside(ctx.db, experiment.id)
  const people = [...versions, ...aside].map((record) => record.authorId)
  return (
    <ProtocolHistory
      frame={frame}
      experiment={experiment}
      versions={versions}
      freezes={await listFreezes(ctx.db, experiment.id)}
      aside={aside}
      kindTitles={kindTitles}
      names={await namesOf(ctx, experiment, people)}
      page={shown}
      pages={pages}
      latest={latest}
      putBack={await listPutBack(ctx.db, experiment.id)}
      versionNames={await listVersionNames(ctx.db, experiment.id)}
      naming={mayWriteProtocol(ctx.person, experiment) ? naming : undefined}
    />
  )
}

async function showDifferences(c: HttpContext, experiment: Experiment, kinds: KindTitles) {
  const { ctx, frame } = c.var
  const before = await readableVersion(ctx, experiment, Number(c.req.query('de')))
  // Without a second number, what stands now, for those who read it.
  const asked = c.req.query('a') ?? before?.standing.version
  const after = await readableVersion(ctx, experiment, Number(asked))
  if (!before?.protocol || !after?.protocol) return notFound(c)
  const [from, to] = [before.protocol.version, after.protocol.version]
  const comparesAny = mayReadDrafts(ctx.person, experiment)
  return page(
    c,
    <ProtocolDifferences
      frame={frame}
      experiment={experiment}
      from={from}
      to={to}
      latest={comparesAny ? after.standing.version : to}
      versionNames={await listVersionNames(ctx.db, experiment.id)}
      differences={differences(before.protocol.content, after.protocol.content, ctx.locale, kinds)}
      amendments={after.freezes.filter(
        (freeze) => freeze.amends !== undefined && freeze.version > from && freeze.version <= to,
      )}
      comparesAny={comparesAny}
      restores={from < to && to === after.standing.version && (await mayWriteNow(c, experiment))}
    />,
  )
}

interface Meeting {
  readonly section: Section
  readonly draft: ProtocolDraft
  readonly reconciliation: Reconciliation
}

/** The draft set aside, and the text that stands now; both may have moved since the save. */
async function meeting(
  c: HttpContext,
  experiment: Experiment,
  kinds: KindTitles,
): Promise<Meeting | undefined> {
  const { ctx } = c.var
  const id = c.req.param('draft') ?? ''
  const draft = isId(id) ? await findDraft(ctx.db, experiment.id, id) : undefined
  const section = draft && findSection(draft.section)
  if (!section || section.address !== c.req.param('section')) return undefined
  const protocol = await findProtocol(ctx.db, experiment.id)
  const base = await findAnswerAt(ctx.db, experiment.id, section.key, draft.baseVersion)
  const current = {
    answer: protocol?.content[section.key],
    version: protocol?.changedAt[section.key] ?? 0,
  }
  const reconciliation = reconcile(section, draft, base, current, ctx.locale, kinds)
  return { section, draft, reconciliation }
}

async function showReconcile(c: HttpContext, experiment: Experiment, kinds: KindTitles) {
  const found = await meeting(c, experiment, kinds)
  if (!found) return notFound(c)
  if (found.draft.state !== 'aside') {
    const next = questionHref(experiment.slug, found.section)
    return seeOther(c, next, sentenceOf(c, 'already-settled'))
  }
  return page(c, await drawReconcile(c, experiment, found, { values: {}, problems: {} }))
}

async function drawReconcile(
  c: HttpContext,
  experiment: Experiment,
  found: Meeting,
  form: FormState,
) {
  const { ctx, frame } = c.var
  const { section, draft, reconciliation } = found
  const version = await findVersion(ctx.db, experiment.id, reconciliation.seenVersion)
  const names = await namesOf(ctx, experiment, [version?.authorId])
  return (
    <ProtocolReconcile
      frame={frame}
      experiment={experiment}
      section={section}
      draftId={draft.id}
      reconciliation={reconciliation}
      theirs={{
        who: version?.authorId ? names.get(version.authorId) : undefined,
        at: version?.at,
      }}
      form={form}
    />
  )
}

async function settle(c: HttpContext, experiment: Experiment, kinds: KindTitles) {
  const { ctx } = c.var
  const section = sectionAt(c.req.param('section') ?? '')
  const found = await meeting(c, experiment, kinds)
  if (!section || !found) return notFound(c)
  const raw = await readForm(c)
  const shown = async (form: FormState) => again(c, await drawReconcile(c, experiment, found, form))

  const chosen = chosenAnswer(found, one(raw, 'choice'), raw, ctx.locale)
  if ('problem' in chosen) return shown(formRefused(raw, chosen.problem, chosen.field))
  const done = await settleProtocolDraft(ctx, experiment.id, {
    draftId: found.draft.id,
    answer: chosen.answer,
    seenVersion: Number(one(raw, 'base')) || 0,
  })
  const next = questionHref(experiment.slug, section)
  if (done.ok && done.value.kind === 'merged') {
    return seeOther(c, next, protocolWriting[ctx.locale].settled)
  }
  return afterSave(c, experiment, section, done, next, (sentence) =>
    shown(formRefused(raw, sentence)),
  )
}

type Chosen =
  | { readonly answer: Answer | 'theirs' }
  | { readonly problem: string; readonly field: string }

function chosenAnswer(
  { section, draft, reconciliation }: Meeting,
  choice: string,
  raw: Parameters<typeof readSectionForm>[1],
  locale: 'fr' | 'en',
): Chosen {
  if (choice === 'theirs') return { answer: 'theirs' }
  if (choice === 'mine') return { answer: draft.answer }
  if (choice === 'merged' && reconciliation.merge.clean) {
    return { answer: reconciliation.merge.answer }
  }
  if (choice === 'own' && reconciliation.isText) {
    const read = readSectionForm(section, { answer: one(raw, 'answer') }, locale)
    if (read.ok) return { answer: read.value.answer }
    return { problem: read.form.problems['answer'] ?? '', field: 'answer' }
  }
  const problem = locale === 'fr' ? 'Choisissez ce que l’on garde.' : 'Choose what is kept.'
  return { problem, field: 'choice' }
}

import { z } from 'zod'
import { isId } from '#kit/ids.ts'
import { type Result, refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import type { KindsNow } from '../../instrument-kinds.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { findProtocol, findStanding, listComments } from '../../protocol/index.ts'
import { commentShape, completeness, protocolRefusals } from '../../protocol/nouns.ts'
import { mayCommentProtocol, mayReadDrafts, mayWriteProtocol } from '../../protocol-permissions.ts'
import { experimentAt, onExperiment } from '../../routes/on-experiment.ts'
import { type Section, sectionAt } from '../../template/nouns.ts'
import { attachProtocolChecklist } from '../actions/attach-protocol-checklist.ts'
import { beginProtocol } from '../actions/begin-protocol.ts'
import { commentProtocol } from '../actions/comment-protocol.ts'
import { detachProtocolChecklist } from '../actions/detach-protocol-checklist.ts'
import { resolveProtocolComment } from '../actions/resolve-protocol-comment.ts'
import { ProtocolWorkshop } from '../pages/ProtocolWorkshop.tsx'
import { protocolWriting } from '../texts/writing.ts'
import { protocolPartRoutes } from './parts.tsx'
import { drawRemarks } from './section-page.tsx'

const base = '/experiences/:slug/protocole'

/** The workshop of a protocol, for whoever writes it. */
const onWorkshop = {
  audience: 'signed-in',
  on: experimentAt,
  may: mayWriteProtocol,
  refusals: (locale: Locale) => protocolRefusals[locale],
  back: ({ slug }: Experiment) => protocolPaths.workshop(slug),
  next: ({ slug }: Experiment) => protocolPaths.workshop(slug),
} as const

const nameIn = (c: HttpContext) => c.req.param('name') ?? ''

/** A checklist that nobody wrote has no page. */
function known<T, R extends string>(done: Result<T, R>) {
  return !done.ok && done.refusal === 'unknown-checklist' ? refused('not-found') : done
}

interface Question {
  readonly experiment: Experiment
  readonly section: Section
}

async function questionAt(c: HttpContext): Promise<Question | Response | undefined> {
  const experiment = await experimentAt(c)
  if (experiment === undefined || experiment instanceof Response) return experiment
  const section = sectionAt(c.req.param('section') ?? '')
  return section && { experiment, section }
}

const remarksOf = ({ slug }: Experiment, { address }: Section) =>
  protocolPaths.comments(slug, address)

/** Where several people write: the questions, their forms, remarks, checklists. */
export function protocolWritingRoutes(kinds: KindsNow): readonly Route[] {
  return [
    get(
      `${base}/ecrire`,
      'signed-in',
      onExperiment((c, experiment) => workshop(c, experiment, kinds), mayReadDrafts),
    ),
    buttonRoute({
      ...onWorkshop,
      path: `${base}/commencer`,
      act: (c, { id }) => beginProtocol(c.var.ctx, id),
      notice: (locale) => protocolWriting[locale].begun,
    }),
    ...protocolPartRoutes(kinds),
    get(
      `${base}/ecrire/:section/remarques`,
      'signed-in',
      onExperiment(async (c, experiment) => {
        const section = sectionAt(c.req.param('section') ?? '')
        const element = section && (await drawRemarks(c, experiment, section, kinds))
        return element ? page(c, element) : notFound(c)
      }, mayReadDrafts),
    ),
    actRoute({
      audience: 'signed-in',
      path: `${base}/ecrire/:section/remarques`,
      on: questionAt,
      may: (viewer, { experiment }) => mayCommentProtocol(viewer, experiment),
      fresh: true,
      shape: commentShape,
      draw: (c, { experiment, section }, commentForm) =>
        drawRemarks(c, experiment, section, kinds, commentForm),
      act: (c, { experiment, section }, remark) =>
        commentProtocol(c.var.ctx, experiment.id, { section, ...remark }),
      refusals: onWorkshop.refusals,
      next: ({ experiment, section }) => remarksOf(experiment, section),
      notice: (locale) => protocolWriting[locale].commented,
    }),
    buttonRoute({
      ...onWorkshop,
      path: `${base}/remarques/:id`,
      may: mayCommentProtocol,
      shape: z.object({ section: z.string().default(''), resolved: z.string().default('') }),
      act: async (c, experiment, { resolved }) => {
        const id = c.req.param('id') ?? ''
        if (!isId(id)) return refused('not-found')
        const is = { id, resolved: resolved !== '' }
        return resolveProtocolComment(c.var.ctx, experiment.id, is)
      },
      next: (experiment, _, { section: address }) => {
        const section = sectionAt(address)
        return section ? remarksOf(experiment, section) : onWorkshop.next(experiment)
      },
    }),
    buttonRoute({
      ...onWorkshop,
      path: `${base}/listes/:name/joindre`,
      act: async (c, { id }) => known(await attachProtocolChecklist(c.var.ctx, id, nameIn(c))),
      notice: (locale) => protocolWriting[locale].attached,
    }),
    buttonRoute({
      ...onWorkshop,
      path: `${base}/listes/:name/detacher`,
      act: async (c, { id }) => known(await detachProtocolChecklist(c.var.ctx, id, nameIn(c))),
      notice: (locale) => protocolWriting[locale].detached,
    }),
  ]
}

async function workshop(c: HttpContext, experiment: Experiment, kinds: KindsNow) {
  const { ctx, frame } = c.var
  const protocol = await findProtocol(ctx.db, experiment.id)
  return page(
    c,
    <ProtocolWorkshop
      frame={frame}
      experiment={experiment}
      protocol={protocol}
      standing={await findStanding(ctx.db, experiment.id)}
      progress={completeness(protocol?.content ?? {}, kinds())}
      comments={await listComments(ctx.db, experiment.id)}
      writes={mayWriteProtocol(ctx.person, experiment)}
    />,
  )
}

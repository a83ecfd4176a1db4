import type { Copied, CopiedThing, Mark } from '#kit/copies/copy-kind.ts'
import type { Ctx } from '#platform/context.ts'
import type { Experiment } from '../../experiment.ts'
import { paths } from '../../paths.ts'
import { maySeeExperiment } from '../../permissions.ts'
import { findProtocol } from '../../protocol/index.ts'
import { questionHref } from '../../protocol/nouns.ts'
import { findExperiment } from '../../store/experiments.ts'
import { type ProtocolContent, phasesIn, sectionsOf } from '../../template/nouns.ts'
import { proposalTexts } from '../texts/proposal.ts'

/** An experiment that may have been begun from another one: what of it is of the first place. */
export const copiedExperiment: CopiedThing<Ctx> & { readonly word: string } = {
  kind: 'experiment',
  word: 'experimentation',
  async find(ctx, id) {
    const experiment = await findExperiment(ctx.db, id)
    if (!experiment || !maySeeExperiment(ctx.person, experiment)) return undefined
    return { title: experiment.title, href: paths.experiment(experiment.slug) }
  },
  async marks(ctx, id) {
    const experiment = await findExperiment(ctx.db, id)
    if (!experiment) return []
    const texts = proposalTexts[ctx.locale]
    const prepare = paths.prepare(experiment.slug)
    const mark = (key: string, label: string, value: string, field = key) => ({
      ...{ key, label, value },
      href: `${prepare}#champ-${field}`,
    })
    return [
      mark('title', texts.copiedTitle, experiment.title),
      mark('territory', texts.copiedPlace, experiment.territoryId ?? ''),
      mark('question', texts.copiedQuestion, experiment.question),
      mark('hypothesis', texts.copiedHypothesis, experiment.hypothesis),
      mark('summary', texts.copiedNeed, experiment.summary),
      ...(await protocolMarks(ctx, experiment)),
    ]
  },
}

/**
 * Of a protocol that came along: the days of its phases, and each answer that is of one place, under its own question: one
 * that was written again says nothing of the others.
 */
async function protocolMarks(
  { db, locale }: Ctx,
  { id, slug }: Experiment,
): Promise<readonly Mark[]> {
  const protocol = await findProtocol(db, id)
  if (!protocol) return []
  const { content } = protocol
  const phases = phasesIn(content['phases'])
  return sectionsOf(Object.keys(content)).flatMap((section): readonly Mark[] => {
    const href = questionHref(slug, section)
    if (section.key === 'phases')
      return phases.length > 0
        ? [
            {
              ...{ key: phaseDaysMark, label: proposalTexts[locale].copiedPhaseDays, href },
              value: JSON.stringify(phases.map(({ startsOn, endsOn }) => [startsOn, endsOn])),
            },
          ]
        : []
    if (section.travels && !isOfPlace(section.key, content)) return []
    const value = JSON.stringify(content[section.key] ?? null)
    return [{ key: placeMark(section.key), label: section.words[locale].title, href, value }]
  })
}

/** A method travels; the words in which its question is put, who asks it and to whom it is put name the first place. */
const ofPlace: ReadonlySet<string> = new Set(['question', 'hypothesis', 'mandate', 'audience'])
const isOfPlace = (key: string, content: ProtocolContent) =>
  ofPlace.has(key) && content[key] !== undefined

const phaseDaysMark = 'phase-days'
const placeMark = (key: string) => `protocol-${key}`

/** The questions of the protocol whose answer came along from another place and is still to be written again. */
export function questionsLeft(copied: Copied | undefined): ReadonlySet<string> {
  const left = copied?.left.map(({ key }) => key) ?? []
  return new Set(
    left.flatMap((key) => {
      if (key === phaseDaysMark) return ['phases']
      return key.startsWith(placeMark('')) ? [key.slice(placeMark('').length)] : []
    }),
  )
}

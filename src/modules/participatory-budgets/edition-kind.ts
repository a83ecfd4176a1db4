import { z } from 'zod'
import { addDays } from '#kit/dates.ts'
import type { InstrumentKind } from '#kit/instruments/instrument.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { houseViewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { newEdition } from './actions/write-rules.ts'
import { countings, usualClauses } from './edition.ts'
import { spentBy } from './figures.ts'
import { paths } from './paths.ts'
import { findEdition, getEdition, insertEdition } from './store/editions.ts'
import { listIdeas } from './store/ideas.ts'
import { kindTexts } from './texts/kind.ts'

const { fr, en } = kindTexts

/** What a protocol says of it. Frozen protocols are read with it years later: add optional fields, never change a meaning. */
const editionSettings = z.object({
  envelope: z.number().int().min(1).max(100_000_000_000),
  planned: z.number().int().min(1).max(100_000).optional(),
  whoMay: z.string().trim().min(3).max(600),
  counting: z.enum(countings),
})
type EditionSettings = z.infer<typeof editionSettings>

const both = (
  key:
    | 'envelope'
    | 'envelopeHint'
    | 'planned'
    | 'plannedHint'
    | 'whoMay'
    | 'whoMayHint'
    | 'counting'
    | 'countingHint',
) => ({
  fr: fr[key],
  en: en[key],
})

/** The kind of instrument that this room offers to protocols. */
export const editionKind: InstrumentKind<Ctx, EditionSettings> = {
  name: 'participatory-budget',
  texts: { fr: fr.kind, en: en.kind },
  shape: editionSettings,
  fields: [
    {
      name: 'envelope',
      type: 'money',
      ...{ label: both('envelope'), hint: both('envelopeHint') },
      required: true,
    },
    {
      name: 'planned',
      type: 'number',
      ...{ label: both('planned'), hint: both('plannedHint') },
      required: false,
    },
    {
      name: 'whoMay',
      type: 'long-text',
      ...{ label: both('whoMay'), hint: both('whoMayHint') },
      required: true,
    },
    {
      name: 'counting',
      type: 'choice',
      ...{ label: both('counting'), hint: both('countingHint') },
      options: countings.map((value) => ({
        value,
        label: { fr: fr.countings[value], en: en.countings[value] },
      })),
      required: true,
    },
  ],
  notice: { fr: fr.notice, en: en.notice },

  /** A draft of rules: the team writes the rest of them, and freezes it. */
  async open(ctx, phase, settings) {
    const { phaseId, experimentId, protocolVersion, hidden = false } = phase
    // The three phases that have a day share the phase of the protocol, in the order in which they come.
    const at = (third: number) => addDays(phase.startsOn, Math.round((daysOf(phase) * third) / 3))
    const edition = newEdition(
      { ...ctx, person: houseViewer },
      {
        ...{ title: phase.title.slice(0, 120), presentation: '', themes: [], areas: [] },
        envelopeCents: settings.envelope,
        ...{ leastCents: undefined, mostCents: undefined, leastAge: undefined },
        whoMay: settings.whoMay,
        ...{ ideasUntil: at(1), analysisUntil: at(2), voteUntil: phase.endsOn },
        ...{ ballot: 'approval', counting: settings.counting, mostChoices: undefined },
        clauses: usualClauses,
      },
      {
        ...{ phaseId, experimentId, hidden, protocolVersion },
        ...(settings.planned === undefined ? {} : { planned: settings.planned }),
      },
    )
    await insertEdition(ctx.db, edition)
    return { instrumentId: edition.id, href: paths.edition(edition.slug) }
  },

  async pending(ctx, id) {
    const { state, title, slug } = await getEdition(ctx.db, id)
    if (state === 'closed') return []
    const key = state === 'rules' ? 'rulesToFreeze' : 'goesOn'
    return [{ words: { fr: fr[key](title), en: en[key](title) }, href: paths.edition(slug) }]
  },

  // What was proposed keeps its answer and what was funded is delivered: an edition outlives its phase.
  close: async () => {},
  reopen: async () => {},

  async figures(ctx, id) {
    const edition = await getEdition(ctx.db, id)
    const ideas = await listIdeas(ctx.db, id)
    const href = paths.edition(edition.slug)
    const words = (
      key: 'ideas' | 'admissible' | 'ballots' | 'delivered',
      unit: 'ideasUnit' | 'ballotsUnit' | 'projectsUnit',
    ) => ({ label: { fr: fr[key], en: en[key] }, unit: { fr: fr[unit], en: en[unit] }, href })
    const { result } = edition
    const isBegun = edition.state !== 'rules'
    return [
      {
        ...{ key: 'ideas', ...words('ideas', 'ideasUnit') },
        planned: edition.planned,
        actual: isBegun ? ideas.length : undefined,
      },
      {
        ...{ key: 'admissible', ...words('admissible', 'ideasUnit'), planned: undefined },
        actual: isBegun ? ideas.filter(({ state }) => state === 'admissible').length : undefined,
      },
      {
        ...{ key: 'ballots', ...words('ballots', 'ballotsUnit'), planned: undefined },
        actual: result && !result.decisionOnly ? result.voters : undefined,
      },
      {
        ...{ key: 'delivered', ...words('delivered', 'projectsUnit') },
        planned: result?.parts.reduce((sum, { winners }) => sum + winners.length, 0),
        actual: result
          ? ideas.filter(({ deliveredOn }) => deliveredOn !== undefined).length
          : undefined,
      },
    ]
  },

  /** Not above the pages where people propose and vote. */
  async instrumentAt(ctx, path) {
    const slug = /^\/budgets\/([^/]+)(?!\/voter|\/idees\/proposer)(?:\/|$)/.exec(path)?.[1]
    return slug && (await findEdition(ctx.db, slug))?.id
  },

  async evidence(ctx, id, locale) {
    const { result, envelopeCents, evaluation } = await getEdition(ctx.db, id)
    if (!result) return []
    const texts = kindTexts[locale]
    const money = (cents: number) => writtenMoney(cents, locale)
    return [
      { kind: 'paragraph', text: texts.result(money(spentBy(result)), money(envelopeCents)) },
      {
        kind: 'table',
        caption: texts.caption,
        columns: [
          { title: texts.project, width: 3 },
          { title: texts.cost, align: 'right' },
          { title: texts.outcome },
        ],
        rows: result.parts.flatMap(({ projects }) =>
          projects.map(({ title, cents, isFunded }) => [
            title,
            money(cents),
            isFunded ? texts.funded : texts.notFunded,
          ]),
        ),
      },
      ...(evaluation ? [{ kind: 'paragraph' as const, text: evaluation }] : []),
    ]
  },
}

function daysOf({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }) {
  return Math.max(0, Math.round((Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000))
}

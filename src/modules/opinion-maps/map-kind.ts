import { z } from 'zod'
import type { InstrumentKind } from '#kit/instruments/instrument.ts'
import { writtenPercent } from '#kit/numbers.ts'
import { proseInline, proseWords } from '#kit/prose/blocks.ts'
import { houseViewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { newMap } from './actions/prepare-map.ts'
import { peopleInHalls } from './hall-count.ts'
import { moderations, usualCharter } from './opinion-map.ts'
import { paths } from './paths.ts'
import { reportOf } from './report.ts'
import { isAsked } from './statement.ts'
import { listHallCounts } from './store/halls.ts'
import { findMap, getMap, insertMap } from './store/maps.ts'
import { listStatements } from './store/statements.ts'
import { countOnPaper, countVotes } from './store/votes.ts'
import { kindTexts } from './texts/kind.ts'

const { fr, en } = kindTexts

/** What a protocol says of it. Frozen protocols are read with it years later: add optional fields, never change a meaning. */
const mapSettings = z.object({
  commitment: z.string().trim().min(3).max(2000),
  planned: z.number().int().min(1).max(1_000_000).optional(),
  moderation: z.enum(moderations),
})
type MapSettings = z.infer<typeof mapSettings>

const both = (
  key:
    | 'commitment'
    | 'commitmentHint'
    | 'planned'
    | 'plannedHint'
    | 'moderation'
    | 'moderationHint',
) => ({ fr: fr[key], en: en[key] })

/** The kind of instrument that this room offers to protocols. */
export const mapKind: InstrumentKind<Ctx, MapSettings> = {
  name: 'opinion-map',
  texts: { fr: fr.kind, en: en.kind },
  shape: mapSettings,
  fields: [
    {
      name: 'commitment',
      type: 'long-text',
      ...{ label: both('commitment'), hint: both('commitmentHint') },
      required: true,
    },
    {
      name: 'planned',
      type: 'number',
      ...{ label: both('planned'), hint: both('plannedHint') },
      required: false,
    },
    {
      name: 'moderation',
      type: 'choice',
      ...{ label: both('moderation'), hint: both('moderationHint') },
      options: moderations.map((value) => ({
        value,
        label: { fr: fr.moderations[value], en: en.moderations[value] },
      })),
      required: true,
    },
  ],
  notice: { fr: fr.notice, en: en.notice },

  /** A draft: the team writes its statements, and opens it. */
  async open(ctx, phase, settings) {
    const { phaseId, experimentId, protocolVersion, hidden = false } = phase
    const map = newMap(
      { ...ctx, person: houseViewer },
      {
        ...{ title: phase.title.slice(0, 120), presentation: '', seeds: [] },
        ...{ commitment: settings.commitment, moderation: settings.moderation, access: 'open' },
        ...{ charter: usualCharter, openUntil: phase.endsOn },
      },
      {
        ...{ phaseId, experimentId, hidden, protocolVersion },
        ...(settings.planned === undefined ? {} : { planned: settings.planned }),
      },
    )
    await insertMap(ctx.db, map)
    return { instrumentId: map.id, href: paths.map(map.slug) }
  },

  async pending(ctx, id) {
    const { state, title, slug } = await getMap(ctx.db, id)
    if (state === 'closed') return []
    const key = state === 'draft' ? 'toOpen' : 'goesOn'
    return [{ words: { fr: fr[key](title), en: en[key](title) }, href: paths.map(slug) }]
  },

  // It is closed on the day that was announced to those who answer, every statement judged; and what brings people
  // together keeps being answered.
  close: async () => {},
  reopen: async () => {},

  async figures(ctx, id) {
    const map = await getMap(ctx.db, id)
    const statements = await listStatements(ctx.db, id)
    const { people, answers } = await countVotes(ctx.db, id)
    const onPaper = await countOnPaper(ctx.db, id)
    const inHalls = peopleInHalls(await listHallCounts(ctx.db, id))
    const isBegun = map.state !== 'draft'
    const words = (
      key: 'people' | 'onPaper' | 'inHalls' | 'statements' | 'perPerson' | 'agreed',
      unit: 'peopleUnit' | 'statementsUnit' | 'answersUnit',
    ) => ({
      ...{ label: { fr: fr[key], en: en[key] }, unit: { fr: fr[unit], en: en[unit] } },
      ...{ href: paths.map(map.slug), planned: undefined },
    })
    return [
      {
        ...{ key: 'people', ...words('people', 'peopleUnit'), planned: map.planned },
        actual: isBegun ? people : undefined,
      },
      ...(onPaper > 0
        ? [{ ...{ key: 'on-paper', ...words('onPaper', 'peopleUnit') }, actual: onPaper }]
        : []),
      // Apart, and no part of the people above: the same ones may answer at home too.
      ...(inHalls > 0
        ? [{ ...{ key: 'in-halls', ...words('inHalls', 'peopleUnit') }, actual: inHalls }]
        : []),
      {
        ...{ key: 'statements', ...words('statements', 'statementsUnit') },
        actual: isBegun ? statements.filter(isAsked).length : undefined,
      },
      {
        ...{ key: 'per-person', ...words('perPerson', 'answersUnit') },
        actual: people > 0 ? Math.round((10 * answers) / people) / 10 : undefined,
      },
      {
        ...{ key: 'agreed', ...words('agreed', 'statementsUnit') },
        actual: reportOf(map.counted, statements)?.agreed.length,
      },
    ]
  },

  /** Not above the page where people begin to answer. */
  async instrumentAt(ctx, path) {
    const slug = /^\/cartes-d-avis\/([^/]+)(?!\/repondre)(?:\/|$)/.exec(path)?.[1]
    return slug && (await findMap(ctx.db, slug))?.id
  },

  async evidence(ctx, id, locale) {
    const map = await getMap(ctx.db, id)
    const report = reportOf(map.counted, await listStatements(ctx.db, id))
    if (map.state !== 'closed' || !report) return []
    const texts = kindTexts[locale]
    if (report.agreed.length === 0) return [{ kind: 'paragraph', text: texts.none }]
    return [
      {
        kind: 'table',
        caption: texts.caption,
        columns: [
          { title: texts.statement, width: 3 },
          { title: texts.share, align: 'right' },
          { title: texts.followUp, width: 3 },
        ],
        rows: report.agreed.map(({ statement: { text, followUp }, tally, side }) => [
          proseInline(text),
          writtenPercent(
            (side === 'agree' ? tally.agrees : tally.disagrees) / tally.seen,
            locale,
            0,
          ),
          followUp ? proseWords(followUp) : texts.noAnswer,
        ]),
      },
    ]
  },
}

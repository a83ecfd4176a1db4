import type {
  Figure,
  InstrumentKind,
  Opened,
  Pending,
  PhaseOpened,
} from '#kit/instruments/instrument.ts'
import { writtenNumber } from '#kit/numbers.ts'
import type { Block } from '#kit/papers/document.ts'
import type { Locale } from '#kit/texts.ts'
import { houseViewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { listActs, listBatches } from '../box/index.ts'
import { eventOf, revealingTexts, type Turnout, type VoteResult } from '../box/nouns.ts'
import { methods } from '../method.ts'
import { votePaths } from '../paths.ts'
import { countMarks } from '../roll/index.ts'
import { runTexts } from '../roll/nouns.ts'
import { findVote, findVoteById } from '../store/votes.ts'
import { gradeTexts } from '../texts/grade.ts'
import { methodTexts } from '../texts/methods.ts'
import { usualGrades, type Vote, voteShape } from '../vote.ts'
import { createVote } from './actions/create-vote.ts'
import { closeVote, shutVote, tellingNumbers } from './actions/run-vote.ts'
import { kindTexts } from './texts/kind.ts'
import { mostOptions, optionLines, type VoteSettings, voteSettings } from './vote-settings.ts'

/** The kind of instrument that this room offers: a vote, prepared by its protocol. */
export const voteKind: InstrumentKind<Ctx, VoteSettings> = {
  name: 'vote',
  texts: { fr: kindTexts.fr.kind, en: kindTexts.en.kind },
  shape: voteSettings,
  fields: [
    { ...asked('question'), type: 'text' },
    {
      ...asked('options'),
      type: 'rows',
      row: word('option'),
      fields: [
        { name: 'label', type: 'text', label: word('optionLabel'), required: true },
        { name: 'details', type: 'text', label: word('optionDetails'), required: false },
      ],
      least: 2,
      most: mostOptions,
    },
    {
      ...asked('method'),
      type: 'choice',
      options: methods.map((value) => ({
        value,
        label: { fr: methodTexts.fr[value].name, en: methodTexts.en[value].name },
      })),
    },
    { ...asked('voters'), type: 'number' },
    { ...asked('seats', false), type: 'number' },
  ],
  notice: { fr: kindTexts.fr.notice, en: kindTexts.en.notice },
  open,
  pending,
  close,
  figures,
  evidence,
  /** Not above the pages where people vote. */
  async instrumentAt(ctx, path) {
    const slug = /^\/scrutins\/([^/]+)(?!\/voter|\/mon-code)(?:\/|$)/.exec(path)?.[1]
    return slug && (await findVote(ctx.db, slug))?.id
  },
}

function asked(name: keyof typeof kindTexts.fr.fields, required = true) {
  const { label: fr, hint: frHint } = kindTexts.fr.fields[name]
  const { label: en, hint: enHint } = kindTexts.en.fields[name]
  return { name, label: { fr, en }, hint: { fr: frHint, en: enHint }, required }
}

function word(key: 'option' | 'optionLabel' | 'optionDetails') {
  return { fr: kindTexts.fr[key], en: kindTexts.en[key] }
}

/** A draft with the settings of the protocol: its roll is still to be filled, then the team opens it. */
async function open(ctx: Ctx, phase: PhaseOpened, settings: VoteSettings): Promise<Opened> {
  const form = voteShape.parse({
    title: phase.title.slice(0, 120),
    question: settings.question,
    options: optionLines(settings.options),
    method: settings.method,
    grades: usualGrades.join('\n'),
    seats: String(settings.seats),
    tier: 'tracked',
    closesOn: phase.endsOn,
  })
  const made = await createVote({ ...ctx, person: houseViewer }, form, {
    territoryId: phase.territoryId,
    experimentId: phase.experimentId,
    phaseId: phase.phaseId,
    protocolVersion: phase.protocolVersion,
    plannedVoters: settings.voters,
    hidden: phase.hidden ?? false,
  })
  if (!made.ok) throw new Error('the house may always prepare a vote')
  return { instrumentId: made.value.id, href: votePaths.vote(made.value.slug) }
}

async function pending(ctx: Ctx, instrumentId: string): Promise<readonly Pending[]> {
  const vote = await findVoteById(ctx.db, instrumentId)
  if (!vote) return []
  const say = (what: keyof typeof kindTexts.fr.pending, href: string): Pending => ({
    words: {
      fr: kindTexts.fr.pending[what](vote.title),
      en: kindTexts.en.pending[what](vote.title),
    },
    href,
  })
  if (vote.state === 'draft') return [say('draft', votePaths.prepare(vote.slug))]
  if (vote.state !== 'open' && vote.state !== 'counting') return []
  const batches = await listBatches(ctx.db, vote.id)
  const untyped = batches.some(({ state }) => state !== 'in-box')
  return [
    ...(vote.state === 'open' && ctx.now < vote.closesAt
      ? [say('open', votePaths.vote(vote.slug))]
      : []),
    ...(untyped ? [say('paper', votePaths.paper(vote.slug))] : []),
    ...((await tellingNumbers(ctx.db, vote)).length > 0
      ? [say('telling', votePaths.prepare(vote.slug))]
      : []),
  ]
}

/** The vote ends with its phase; a batch of paper that is not finished, or ballots that tell too much, leave the count to the team. */
async function close(ctx: Ctx, instrumentId: string): Promise<void> {
  const vote = await findVoteById(ctx.db, instrumentId)
  if (!vote) return
  const house = { ...ctx, person: houseViewer }
  if (vote.state === 'open') await shutVote(house, vote.slug, runTexts.fr.phaseOver)
  if (vote.state === 'open' || vote.state === 'counting') await closeVote(house, vote.slug)
}

/** In all, when only the decision is published. */
type Told = Turnout | { readonly voters: number; readonly ballots: number }

async function turnoutOf(ctx: Pick<Ctx, 'db'>, vote: Vote): Promise<Told | undefined> {
  if (vote.state !== 'closed') return undefined
  const last = (await listActs(ctx.db, vote.id)).at(-1)
  const event = last && eventOf(last.body)
  return event?.kind === 'closed' || event?.kind === 'decided' ? event.turnout : undefined
}

async function figures(ctx: Ctx, instrumentId: string): Promise<readonly Figure[]> {
  const vote = await findVoteById(ctx.db, instrumentId)
  if (!vote) return []
  const turnout = await turnoutOf(ctx, vote)
  const { voters } = await countMarks(ctx.db, vote.id)
  const figure = (
    key: keyof typeof kindTexts.fr.figures,
    planned: number | undefined,
    actual: number | undefined,
  ): Figure => ({
    key,
    label: { fr: kindTexts.fr.figures[key].label, en: kindTexts.en.figures[key].label },
    unit: { fr: kindTexts.fr.figures[key].unit, en: kindTexts.en.figures[key].unit },
    planned,
    actual,
    href: votePaths.vote(vote.slug),
  })
  return [
    figure('voters', vote.plannedVoters, voters),
    ...(turnout && 'ballots' in turnout
      ? [figure('ballots', undefined, turnout.ballots)]
      : [
          figure('screen', undefined, turnout?.screen),
          figure('paper', undefined, turnout?.paper),
          figure('spoilt', undefined, turnout?.spoilt),
        ]),
  ]
}

async function evidence(ctx: Ctx, instrumentId: string, locale: Locale): Promise<readonly Block[]> {
  const vote = await findVoteById(ctx.db, instrumentId)
  const texts = kindTexts[locale].evidence
  if (!vote) return []
  if (vote.state === 'cancelled') return [{ kind: 'paragraph', text: texts.cancelled }]
  const turnout = await turnoutOf(ctx, vote)
  const result = vote.result as VoteResult | undefined
  if (!turnout || !result) return []
  const name = (at: number) => vote.options[at]?.label ?? ''
  const number = (value: number) => writtenNumber(value, locale)
  const { deciding } = result
  const worthOf = (at: number) => {
    const profile = deciding.profiles?.[at]
    if (profile) return gradeTexts[locale].signed(vote.grades[profile.grade] ?? '', profile.sign)
    const total = deciding.totals?.[at]
    return total === undefined ? '' : number(total)
  }
  return [
    { kind: 'paragraph', text: texts.question(vote.question) },
    { kind: 'paragraph', text: texts.method(methodTexts[locale][vote.method].name) },
    {
      kind: 'paragraph',
      text:
        'ballots' in turnout
          ? texts.turnoutInAll(turnout.ballots, number(turnout.voters))
          : texts.turnout(
              number(turnout.screen + turnout.paper),
              number(turnout.voters),
              number(turnout.screen),
              number(turnout.paper),
            ),
    },
    { kind: 'paragraph', text: texts.retained(deciding.winners.map(name).join(', ')) },
    result.decisionOnly
      ? { kind: 'paragraph', text: revealingTexts[locale].hidden }
      : {
          kind: 'table',
          caption: texts.table,
          columns: [
            { title: texts.rank, align: 'right' },
            { title: texts.option, width: 3 },
            { title: texts.value, align: 'right', width: 2 },
          ],
          rows: deciding.ranking.flatMap((level, place) =>
            level.map((at) => [
              String(1 + deciding.ranking.slice(0, place).flat().length),
              name(at),
              worthOf(at),
            ]),
          ),
        },
  ]
}

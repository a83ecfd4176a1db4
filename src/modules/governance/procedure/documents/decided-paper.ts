import { writtenDay, writtenInstant } from '#kit/dates.ts'
import { listFormat } from '#kit/formats.ts'
import type { Block, Document, Inline } from '#kit/papers/document.ts'
import { proseBlocks } from '#kit/prose/blocks.ts'
import type { Locale } from '#kit/texts.ts'
import type { Objection } from '../consent.ts'
import type { SeenDecision } from '../seen.ts'
import { decidedTexts } from '../texts/decided-paper.ts'
import { decisionTexts } from '../texts/decision.ts'
import { signatureBlocks } from './decision-sheet.ts'

/** A decision that was taken: its text, its day, who decided, what became of objections. `hash`: of the text, in figures of sixteen. */
export function decidedPaper(seen: SeenDecision, hash: string, locale: Locale): Document {
  const { decision, circle, consent } = seen.held
  const texts = decidedTexts[locale]
  const isElection = decision.kind === 'election'
  const closedAt = decision.closedAt ?? decision.createdAt
  const wording = seen.wordings.at(-1)
  return {
    title: decision.title,
    subtitle: `${isElection ? texts.election : texts.consent}, ${circle.name}`,
    language: locale,
    authors: [circle.name],
    date: closedAt,
    footer: '',
    blocks: [
      { kind: 'facts', items: factsOf(seen, hash, locale) },
      {
        kind: 'heading',
        level: 1,
        text: decisionTexts[locale][isElection ? 'theMandate' : 'theText'],
      },
      ...proseBlocks(wording?.text ?? '', { under: 1 }),
      ...(isElection
        ? []
        : [
            { kind: 'heading', level: 1, text: texts.objections } as const,
            ...objectionBlocks(consent.objections, locale),
          ]),
      ...(decision.outcomeNote === ''
        ? []
        : [
            { kind: 'heading', level: 1, text: texts.note } as const,
            ...proseBlocks(decision.outcomeNote, { under: 1 }),
          ]),
      ...signatureBlocks(seen, locale, thereOf(seen)),
    ],
  }
}

function thereOf({ held }: SeenDecision): readonly string[] {
  return held.decision.kind === 'election' ? held.election.present : held.consent.present
}

function factsOf(seen: SeenDecision, hash: string, locale: Locale) {
  const { decision, circle, consent } = seen.held
  const texts = decidedTexts[locale]
  const day = (text: string | undefined) => (text ? writtenDay(text, locale) : '')
  const names = consent.present.map((id) => seen.nameOf(id)).filter((name) => name !== '')
  const facts: (readonly [string, Inline])[] = [
    [texts.decidedOn, decision.closedAt ? writtenInstant(decision.closedAt, locale) : ''],
    [texts.circle, circle.name],
    [
      texts.consented,
      decision.kind === 'election' ? '' : listFormat(locale, { type: 'conjunction' }).format(names),
    ],
    [
      texts.elected,
      decision.electedId
        ? [seen.nameOf(decision.electedId), seen.roleTitle ?? ''].filter(Boolean).join(', ')
        : '',
    ],
    [texts.term, [day(decision.startsOn), day(decision.termEndsOn)].filter(Boolean).join(' – ')],
    [texts.review, day(decision.reviewOn)],
    [texts.ends, day(decision.endsOn)],
    [texts.version, String(seen.wordings.at(-1)?.number ?? 1)],
    [texts.hash, [{ code: hash }]],
  ]
  return facts.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value }))
}

/** Counted, not told: whose they were stays in the circle. */
function objectionBlocks(all: readonly Objection[], locale: Locale): readonly Block[] {
  const texts = decidedTexts[locale]
  if (all.length === 0) return [{ kind: 'paragraph', text: texts.none }]
  const lifted = all.filter(({ state }) => state === 'lifted' || state === 'answered')
  const versions = [...new Set(lifted.map(({ answeredBy }) => answeredBy))]
  const count = (wanted: readonly Objection['state'][]) =>
    all.filter(({ state }) => wanted.includes(state)).length
  const refused = count(['not-valid'])
  const dropped = count(['dropped', 'replaced'])
  const items = [
    ...versions.flatMap((version) =>
      version === undefined
        ? []
        : [
            texts.lifted(
              lifted.filter((objection) => objection.answeredBy === version).length,
              version,
            ),
          ],
    ),
    ...(refused > 0 ? [texts.notValid(refused)] : []),
    ...(dropped > 0 ? [texts.dropped(dropped)] : []),
  ]
  return items.length > 0 ? [{ kind: 'list', items }] : [{ kind: 'paragraph', text: texts.none }]
}

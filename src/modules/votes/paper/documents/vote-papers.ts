import { writtenNumber } from '#kit/numbers.ts'
import type { Block, Document } from '#kit/papers/document.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { ballotTexts } from '../../ballot/nouns.ts'
import { ballotKindOf } from '../../method.ts'
import { paperTexts } from '../../roll/nouns.ts'
import { voteTexts } from '../../texts/votes.ts'
import type { Vote } from '../../vote.ts'

interface PaperOf {
  readonly vote: Vote
  readonly now: Date
  readonly locale: Locale
  readonly houseName: string
}

/**
 * One ballot to print as often as it takes. It bears no number: nothing tells two of them apart. Where voices
 * are weighted, one for each weight, which it says.
 */
export function paperBallot(of: PaperOf, weights: readonly number[] = [1]): Document {
  const { vote, locale } = of
  const texts = paperTexts[locale]
  const kind = ballotKindOf(vote.method)
  const help = kind === 'ranking' && vote.method === 'schulze' ? 'rankingEqual' : kind
  return {
    ...head(of, plainProse(vote.question)),
    blocks: weights.flatMap((weight, at): readonly Block[] => [
      ...(at === 0 ? [] : [{ kind: 'page-break' } as const]),
      ...(weights.length === 1
        ? []
        : [
            {
              kind: 'paragraph',
              text: [{ bold: texts.weight(writtenNumber(weight, locale)) }],
            } as const,
          ]),
      {
        kind: 'paragraph',
        text: [
          ballotTexts[locale].ballotHelp[help],
          ...(vote.method === 'mj' ? [texts.noGrade(vote.grades[0] ?? '')] : []),
        ].join(' '),
      },
      { kind: 'paragraph', text: texts.spoilt },
      // Before the options: after them, it would be alone on a page.
      { kind: 'note', text: voteTexts[locale].tiers[vote.tier] },
      table(of),
    ]),
  }
}

function table({ vote, locale }: PaperOf): Block {
  const texts = paperTexts[locale]
  const graded = ballotKindOf(vote.method) === 'grades'
  const boxes = graded ? vote.grades.toReversed() : [texts.box[ballotKindOf(vote.method)]]
  return {
    kind: 'table',
    caption: vote.title,
    ballot: true,
    columns: [
      // Seven grades need their room: a word cut in two is read badly.
      { title: voteTexts[locale].option, width: graded ? 2 : 3 },
      ...boxes.map((title) => ({ title, width: 1 })),
    ],
    rows: vote.options.map(({ label, details }, at) => [
      details
        ? [{ bold: `${at + 1}. ${label}` }, `, ${plainProse(details)}`]
        : [{ bold: `${at + 1}. ${label}` }],
      ...boxes.map(() => '☐'),
    ]),
  }
}

function head(of: PaperOf, title: string): Omit<Document, 'blocks'> {
  return {
    title,
    ...(title === of.vote.title ? {} : { subtitle: of.vote.title }),
    language: of.locale,
    authors: [of.houseName],
    date: of.now,
    // A ballot is no personal document: it must say nothing of whose it is.
    footer: of.houseName,
  }
}

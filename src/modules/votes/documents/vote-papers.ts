import { create } from 'qrcode'
import { writtenInstant } from '#kit/dates.ts'
import type { Block, Document } from '#kit/document.ts'
import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { grouped } from '../canonical.ts'
import { ballotKindOf } from '../method.ts'
import { linesOfAddress } from '../reach.ts'
import { ballotTexts } from '../texts/ballot.ts'
import { paperTexts } from '../texts/paper.ts'
import { voteTexts } from '../texts/votes.ts'
import type { Vote } from '../vote.ts'

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
  const said = paperTexts[locale]
  const kind = ballotKindOf(vote.method)
  const help = kind === 'ranking' && vote.method === 'schulze' ? 'rankingEqual' : kind
  return {
    ...head(of, vote.question),
    // A ballot is no personal document: it must say nothing of whose it is.
    footer: of.houseName,
    blocks: weights.flatMap((weight, at): readonly Block[] => [
      ...(at === 0 ? [] : [{ kind: 'page-break' } as const]),
      ...(weights.length === 1
        ? []
        : [
            {
              kind: 'paragraph',
              text: [{ bold: said.weight(writtenNumber(weight, locale)) }],
            } as const,
          ]),
      { kind: 'paragraph', text: ballotTexts[locale].ballotHelp[help] },
      { kind: 'paragraph', text: said.spoilt },
      table(of),
      { kind: 'note', text: voteTexts[locale].tiers[vote.tier] },
    ]),
  }
}

function table({ vote, locale }: PaperOf): Block {
  const said = paperTexts[locale]
  const graded = ballotKindOf(vote.method) === 'grades'
  const boxes = graded ? vote.grades.toReversed() : [said.box[ballotKindOf(vote.method)]]
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
        ? [{ bold: `${at + 1}. ${label}` }, `, ${details}`]
        : [{ bold: `${at + 1}. ${label}` }],
      ...boxes.map(() => '☐'),
    ]),
  }
}

export interface LetterTo {
  readonly name: string
  readonly address: string
  readonly code: string
  readonly link: string
}

/** A letter a page: to whom, the code in clear, and the same as a QR code. */
export function codeLetters(
  of: PaperOf & { readonly shortAddress: string },
  letters: readonly LetterTo[],
): Document {
  const { vote, locale } = of
  const said = paperTexts[locale]
  return {
    ...head(of, vote.title),
    blocks: letters.flatMap((letter, at): readonly Block[] => [
      ...(at === 0 ? [] : [{ kind: 'page-break' } as const]),
      {
        kind: 'paragraph',
        text: [{ bold: letter.name }, `\n${linesOfAddress(letter.address).join('\n')}`],
      },
      { kind: 'heading', level: 2, text: vote.question },
      { kind: 'paragraph', text: said.letter(writtenInstant(vote.closesAt, locale)) },
      {
        kind: 'facts',
        items: [
          { name: said.where, value: [{ bold: of.shortAddress }] },
          { name: said.code, value: [{ bold: grouped(letter.code) }] },
        ],
      },
      {
        kind: 'figure',
        svg: qrSvg(letter.link),
        alt: said.qr,
        caption: said.qr,
      },
      { kind: 'paragraph', text: said.keep },
    ]),
  }
}

const margin = 4

/** The dark squares of a QR code, as one path; always dark on light. */
function qrSvg(text: string): string {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const squares = Array.from(data).map((cell, at) =>
    cell ? `M${margin + (at % size)} ${margin + Math.floor(at / size)}h1v1h-1z` : '',
  )
  const side = size + 2 * margin
  return `<svg xmlns="http://www.w3.org/2000/svg" width="180" height="180" viewBox="0 0 ${side} ${side}"><rect width="${side}" height="${side}" fill="#ffffff"/><path d="${squares.join('')}" fill="#000000"/></svg>`
}

function head(of: PaperOf, title: string): Omit<Document, 'blocks'> {
  return {
    title,
    ...(title === of.vote.title ? {} : { subtitle: of.vote.title }),
    language: of.locale,
    authors: [of.houseName],
    date: of.now,
    footer: paperTexts[of.locale].footer(of.houseName),
  }
}

import { writtenDay } from '#kit/dates.ts'
import type { Block, Document, InlinePiece, SigningParty } from '#kit/document.ts'
import type { Letterhead } from '#kit/letterhead.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { proseBlocks, proseWords } from '#kit/prose/blocks.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { personAndRole, saysRole } from '#kit/represented.ts'
import type { Locale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { type Agreement, isSigned, type Party } from '../agreement.ts'
import { agreementPaperTexts } from '../texts/agreement-paper.ts'

export interface AgreementPaper {
  readonly agreement: Agreement
  /** Of the experiment. */
  readonly title: string
  /** « Commune de Valbrenne (35) », when the experiment has one. */
  readonly territory: string | undefined
  readonly head: Letterhead
  readonly now: Date
  readonly locale: Locale
}

/** The agreement as it is signed: all that the register knows of it, and dots where it knows nothing yet. */
export function agreementDocument(paper: AgreementPaper): Document {
  const { agreement, locale, title } = paper
  const said = agreementPaperTexts[locale]
  const signedOn = agreement.signedOn
  const all = numbered(articles(paper), said.article)
  return {
    title: said.title,
    subtitle: title,
    language: locale,
    authors: agreement.parties.map(({ organisation }) => organisation),
    date: signedOn ? new Date(`${signedOn}T12:00:00Z`) : paper.now,
    footer: title,
    blocks: [
      ...(isSigned(agreement) ? [] : [{ kind: 'note', text: said.draft } as const]),
      { kind: 'heading', level: 1, text: said.between },
      ...parties(paper),
      { kind: 'heading', level: 1, text: said.agreed },
      ...(agreement.preamble === '' ? [] : article(said.preamble, agreement.preamble)),
      ...all.flat(),
      { kind: 'heading', level: 1, text: said.signatures },
      { kind: 'paragraph', text: said.copies(String(Math.max(2, agreement.parties.length))) },
      { kind: 'signatures', parties: agreement.parties.map((party) => signing(party, paper)) },
    ],
  }
}

function parties({ agreement, territory, head, locale }: AgreementPaper): readonly Block[] {
  const said = agreementPaperTexts[locale]
  if (agreement.parties.length === 0) return [{ kind: 'paragraph', text: said.noParty }]
  return [
    {
      kind: 'list',
      ordered: true,
      items: agreement.parties.map((party) => {
        const by = personAndRole(party.representative, party.representativeTitle, said.dots)
        const own = isHead(party, head) ? [...head.address, ...head.numbers] : []
        return [
          { bold: party.organisation },
          own.length > 0 ? `, ${own.join(', ')}` : '',
          by === '' ? '' : `, ${said.representedBy(by)}`,
        ]
      }),
    },
    ...(territory ? [{ kind: 'paragraph', text: said.forTerritory(territory) } as const] : []),
  ]
}

/** Is this party the entity whose letterhead is printed? Its address and numbers are then known. */
function isHead({ organisation }: Party, head: Letterhead): boolean {
  return plainWords(organisation) === plainWords(head.name)
}

interface Article {
  readonly title: string
  readonly blocks: readonly Block[]
}

function articles({ agreement, locale }: AgreementPaper): readonly Article[] {
  const said = agreementPaperTexts[locale]
  const text = (words: string): Block => ({ kind: 'paragraph', text: words })
  const day = (on: string | undefined) => (on ? writtenDay(on, locale) : said.dots)
  const money =
    agreement.amountCents === undefined ? said.dots : writtenMoney(agreement.amountCents, locale)
  const written = (words: string) => (words === '' ? [] : proseBlocks(words, { under: 2 }))
  return [
    { title: said.object, blocks: proseBlocks(agreement.object, { under: 2 }) },
    {
      title: said.period,
      blocks: [text(said.periodText(day(agreement.startsOn), day(agreement.endsOn)))],
    },
    { title: said.duties, blocks: duties(agreement, locale) },
    {
      title: said.amount,
      blocks: [
        text(agreement.amountCents === 0 ? said.noAmount : said.amountText(money)),
        ...written(agreement.paymentTerms),
      ],
    },
    ...(agreement.deliberationOn
      ? [
          {
            title: said.deliberation,
            blocks: [
              text(said.deliberationText(agreement.deliberationRef, day(agreement.deliberationOn))),
            ],
          },
        ]
      : []),
    { title: said.data, blocks: [text(said.dataText)] },
    { title: said.results, blocks: [text(said.resultsText)] },
    { title: said.changes, blocks: [text(said.changesText), ...amendments(agreement, locale)] },
    { title: said.end, blocks: [text(said.endText)] },
  ]
}

/** A long field inside a line of a list: its emphasis and links stay, its lists are lines. */
function piecesOf(text: string): readonly InlinePiece[] {
  const words = proseWords(text)
  return typeof words === 'string' ? [words] : words
}

const mostTogether = 12

function duties(agreement: Agreement, locale: Locale): readonly Block[] {
  const said = agreementPaperTexts[locale]
  const blocks = agreement.parties.flatMap((party): Block[] => {
    const own = agreement.commitments.filter(
      ({ partyId, state }) => partyId === party.id && state !== 'dropped',
    )
    if (own.length === 0) return []
    const list: Block = {
      kind: 'list',
      items: own.map(({ text, dueOn }) =>
        dueOn
          ? [
              ...piecesOf(text.replace(/(?<![\s.;,])[\s.;,]+$/, '')),
              ` (${said.dueOn(writtenDay(dueOn, locale))})`,
            ]
          : piecesOf(text),
      ),
    }
    const who: Block = { kind: 'paragraph', text: [{ bold: said.commits(party.organisation) }] }
    // Who commits is never left at the foot of a page; a list longer than a page may be parted.
    return own.length > mostTogether ? [who, list] : [{ kind: 'together', blocks: [who, list] }]
  })
  // What is signed has nothing left to write.
  const none = isSigned(agreement) ? said.signedWithout : said.noDuty
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: none }]
}

function amendments(agreement: Agreement, locale: Locale): readonly Block[] {
  if (agreement.amendments.length === 0) return []
  const said = agreementPaperTexts[locale]
  return [
    {
      kind: 'list',
      items: agreement.amendments.map(({ number, object, signedOn }) =>
        said.amendment(String(number), writtenDay(signedOn, locale), plainProse(object)),
      ),
    },
  ]
}

function numbered(all: readonly Article[], name: (number: string, title: string) => string) {
  return all.map(({ title, blocks }, at): readonly Block[] => [
    { kind: 'heading', level: 2, text: name(String(at + 1), title) },
    ...blocks,
  ])
}

function article(title: string, words: string): readonly Block[] {
  return [{ kind: 'heading', level: 2, text: title }, ...proseBlocks(words, { under: 2 })]
}

function signing(party: Party, { agreement, head, locale }: AgreementPaper): SigningParty {
  const said = agreementPaperTexts[locale]
  return {
    party: said.forParty(party.organisation),
    // Each signs where it is: only the day is known, once it is.
    made: agreement.signedOn ? said.signedOn(writtenDay(agreement.signedOn, locale)) : '',
    name: party.representative,
    role: saysRole(party.representative, party.representativeTitle)
      ? ''
      : party.representativeTitle,
    // The picture of a hand is never put on a contract: it is signed by whoever commits.
    ...(isHead(party, head) && party.representative === '' && head.signatory
      ? { name: head.signatory.name, role: head.signatory.role }
      : {}),
  }
}

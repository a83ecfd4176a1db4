import { writtenDay } from '#kit/dates.ts'
import { writtenMoney } from '#kit/numbers.ts'
import type { Block, Document, InlinePiece, SigningParty } from '#kit/papers/document.ts'
import type { Letterhead } from '#kit/papers/letterhead.ts'
import { proseBlocks, proseWords } from '#kit/prose/blocks.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { personAndRole, saysRole } from '#kit/writing/represented.ts'
import { type Agreement, type Commitment, isSigned, type Party } from '../agreement.ts'
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
  const texts = agreementPaperTexts[locale]
  const signedOn = agreement.signedOn
  const all = numbered(articles(paper), texts.article)
  return {
    title: texts.title,
    subtitle: title,
    language: locale,
    authors: agreement.parties.map(({ organisation }) => organisation),
    date: signedOn ? new Date(`${signedOn}T12:00:00Z`) : paper.now,
    footer: title,
    blocks: [
      ...(isSigned(agreement) ? [] : [{ kind: 'note', text: texts.draft } as const]),
      { kind: 'heading', level: 1, text: texts.between },
      ...parties(paper),
      { kind: 'heading', level: 1, text: texts.agreed },
      ...(agreement.preamble === '' ? [] : article(texts.preamble, agreement.preamble)),
      ...all.flat(),
      { kind: 'heading', level: 1, text: texts.signatures },
      { kind: 'paragraph', text: texts.copies(String(Math.max(2, agreement.parties.length))) },
      { kind: 'signatures', parties: agreement.parties.map((party) => signing(party, paper)) },
    ],
  }
}

function parties({ agreement, territory, head, locale }: AgreementPaper): readonly Block[] {
  const texts = agreementPaperTexts[locale]
  if (agreement.parties.length === 0) return [{ kind: 'paragraph', text: texts.noParty }]
  return [
    {
      kind: 'list',
      ordered: true,
      items: agreement.parties.map((party) => {
        const by = personAndRole(party.representative, party.representativeTitle, texts.dots)
        const own = isHead(party, head) ? [...head.address, ...head.numbers] : []
        return [
          { bold: party.organisation },
          own.length > 0 ? `, ${own.join(', ')}` : '',
          by === '' ? '' : `, ${texts.representedBy(by)}`,
        ]
      }),
    },
    ...(territory ? [{ kind: 'paragraph', text: texts.forTerritory(territory) } as const] : []),
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
  const texts = agreementPaperTexts[locale]
  const text = (words: string): Block => ({ kind: 'paragraph', text: words })
  const day = (on: string | undefined) => (on ? writtenDay(on, locale) : texts.dots)
  const money =
    agreement.amountCents === undefined ? texts.dots : writtenMoney(agreement.amountCents, locale)
  const written = (words: string) => (words === '' ? [] : proseBlocks(words, { under: 2 }))
  return [
    { title: texts.object, blocks: proseBlocks(agreement.object, { under: 2 }) },
    {
      title: texts.period,
      blocks: [text(texts.periodText(day(agreement.startsOn), day(agreement.endsOn)))],
    },
    { title: texts.duties, blocks: duties(agreement, locale) },
    {
      title: texts.amount,
      blocks: [
        text(agreement.amountCents === 0 ? texts.noAmount : texts.amountText(money)),
        ...written(agreement.paymentTerms),
      ],
    },
    ...(agreement.deliberationOn
      ? [
          {
            title: texts.deliberation,
            blocks: [
              text(
                texts.deliberationText(agreement.deliberationRef, day(agreement.deliberationOn)),
              ),
            ],
          },
        ]
      : []),
    { title: texts.data, blocks: [text(texts.dataText)] },
    { title: texts.results, blocks: [text(texts.resultsText)] },
    {
      title: texts.changes,
      blocks: [
        text(texts.changesText),
        ...amendments(agreement, locale),
        ...givenUp(agreement, locale),
      ],
    },
    { title: texts.end, blocks: [text(texts.endText)] },
  ]
}

/** A long field inside a line of a list: its emphasis and links stay, its lists are lines. */
function piecesOf(text: string): readonly InlinePiece[] {
  const words = proseWords(text)
  return typeof words === 'string' ? [words] : words
}

const mostTogether = 12

/** Given up before anybody signed, it was never promised; given up since, it stays word for word in what was signed. */
function stoodAtSignature({ state, stateOn }: Commitment, { signedOn }: Agreement): boolean {
  if (state !== 'dropped') return true
  return signedOn !== undefined && stateOn !== undefined && stateOn >= signedOn
}

function duties(agreement: Agreement, locale: Locale): readonly Block[] {
  const texts = agreementPaperTexts[locale]
  const blocks = agreement.parties.flatMap((party): Block[] => {
    const own = agreement.commitments.filter(
      (commitment) => commitment.partyId === party.id && stoodAtSignature(commitment, agreement),
    )
    if (own.length === 0) return []
    const list: Block = {
      kind: 'list',
      items: own.map(({ text, dueOn }) =>
        dueOn
          ? [
              ...piecesOf(text.replace(/(?<![\s.;,])[\s.;,]+$/, '')),
              ` (${texts.dueOn(writtenDay(dueOn, locale))})`,
            ]
          : piecesOf(text),
      ),
    }
    const who: Block = { kind: 'paragraph', text: [{ bold: texts.commits(party.organisation) }] }
    // Who commits is never left at the foot of a page; a list longer than a page may be parted.
    return own.length > mostTogether ? [who, list] : [{ kind: 'together', blocks: [who, list] }]
  })
  // What is signed has nothing left to write.
  const none = isSigned(agreement) ? texts.signedWithout : texts.noDuty
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: none }]
}

function amendments(agreement: Agreement, locale: Locale): readonly Block[] {
  if (agreement.amendments.length === 0) return []
  const texts = agreementPaperTexts[locale]
  return [
    {
      kind: 'list',
      items: agreement.amendments.map(({ number, object, signedOn }) =>
        texts.amendment(String(number), writtenDay(signedOn, locale), plainProse(object)),
      ),
    },
  ]
}

/** What became of a promise is told after it, and never written over it. */
function givenUp(agreement: Agreement, locale: Locale): readonly Block[] {
  const texts = agreementPaperTexts[locale]
  const items = agreement.commitments.flatMap((commitment) => {
    const { state, stateOn, text, stateNote } = commitment
    if (state !== 'dropped' || stateOn === undefined) return []
    if (!stoodAtSignature(commitment, agreement)) return []
    return [texts.givenUp(plainProse(text), writtenDay(stateOn, locale), plainProse(stateNote))]
  })
  return items.length === 0 ? [] : [{ kind: 'list', items }]
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
  const texts = agreementPaperTexts[locale]
  return {
    party: texts.forParty(party.organisation),
    // Each signs where it is: only the day is known, once it is.
    made: agreement.signedOn ? texts.signedOn(writtenDay(agreement.signedOn, locale)) : '',
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

import { writtenDay } from '#kit/dates.ts'
import { writtenMoney } from '#kit/numbers.ts'
import type { Block, Document, InlinePiece, SigningParty } from '#kit/papers/document.ts'
import type { Letterhead } from '#kit/papers/letterhead.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { personAndRole, saysRole } from '#kit/writing/represented.ts'
import { type Fee, feeReasonWords, type YearMode } from '../../fees/nouns.ts'
import type { Buyer } from '../../invoices/nouns.ts'
import type { FeeUnknown, Membership } from '../../membership/nouns.ts'
import { membershipPaperTexts } from '../texts/membership-paper.ts'

export interface MembershipPaper {
  readonly membership: Membership
  /** Of the house, which is printed on the paper and signs it. */
  readonly house: Letterhead
  /** Of the territory, or its name alone as long as it has set none. */
  readonly territory: Letterhead
  /** As invoices know it: what stands where its letterhead is silent. */
  readonly buyer: Buyer
  readonly fee: Fee | FeeUnknown
  readonly yearMode: YearMode
  readonly paymentDays: number
  readonly contact: string
  readonly now: Date
  readonly locale: Locale
}

/**
 * The agreement that both are about to sign: all that the house knows of the membership, and dots where it knows nothing
 * yet. Once signed, what was signed is the file that the team attaches: nothing is drawn again over it.
 */
export function membershipAgreement(paper: MembershipPaper): Document {
  const { house, territory, locale } = paper
  const texts = membershipPaperTexts[locale]
  const all = articles(paper).map(({ title, blocks }, at): readonly Block[] => [
    { kind: 'heading', level: 2, text: texts.article(String(at + 1), title) },
    ...blocks,
  ])
  return {
    title: texts.title,
    subtitle: texts.subtitle(house.name),
    language: locale,
    authors: [territory.name, house.name],
    date: paper.now,
    footer: texts.title,
    blocks: [
      { kind: 'note', text: texts.draft },
      { kind: 'heading', level: 1, text: texts.between },
      { kind: 'list', ordered: true, items: [named(territory, paper), named(house, paper)] },
      { kind: 'heading', level: 1, text: texts.agreed },
      ...all.flat(),
      { kind: 'heading', level: 1, text: texts.signatures },
      { kind: 'paragraph', text: texts.copies },
      { kind: 'signatures', parties: [signing(territory, paper), signing(house, paper)] },
    ],
  }
}

function named(party: Letterhead, paper: MembershipPaper): readonly InlinePiece[] {
  const texts = membershipPaperTexts[paper.locale]
  const own = party === paper.territory
  const address =
    own && party.address.length === 0 ? paper.buyer.address.split('\n') : party.address
  const { siren } = paper.buyer
  const numbers =
    own && party.numbers.length === 0 && siren !== '' ? [`SIREN ${siren}`] : party.numbers
  const { name = '', role = '' } = party.signatory ?? {}
  const by = personAndRole(name, role, texts.dots)
  const where = [...address.map((line) => line.trim()), ...numbers].filter((one) => one !== '')
  return [
    { bold: party.name },
    where.length > 0 ? `, ${where.join(', ')}` : '',
    `, ${texts.representedBy(by === '' ? texts.someone(texts.dots) : by)}`,
    `, ${own ? texts.territory : texts.house}`,
  ]
}

function articles(paper: MembershipPaper) {
  const { house, territory, locale } = paper
  const texts = membershipPaperTexts[locale]
  return [
    { title: texts.object, blocks: [text(texts.objectText(house.name)), ...decided(paper)] },
    { title: texts.period, blocks: period(paper) },
    { title: texts.fee, blocks: fee(paper) },
    {
      title: texts.duties,
      blocks: [
        ...duties(texts.commits(house.name), texts.houseDuties),
        ...duties(texts.commits(territory.name), texts.territoryDuties),
      ],
    },
    { title: texts.data, blocks: [text(texts.dataText)] },
    { title: texts.changes, blocks: [text(texts.changesText)] },
    { title: texts.end, blocks: [text(texts.endText(paper.contact))] },
  ]
}

function decided({ membership, locale }: MembershipPaper): readonly Block[] {
  const texts = membershipPaperTexts[locale]
  const { deliberationOn, deliberationRef, deliberationWaiver } = membership
  if (deliberationOn)
    return [text(texts.deliberation(deliberationRef, writtenDay(deliberationOn, locale)))]
  if (deliberationWaiver !== '') return [text(texts.waiver(plainProse(deliberationWaiver)))]
  return [text(texts.deliberation(texts.dots, texts.dots))]
}

function period({ yearMode, fee: given, locale }: MembershipPaper): readonly Block[] {
  const texts = membershipPaperTexts[locale]
  const isFree = typeof given !== 'string' && given.cents === 0
  const year = isFree ? texts.freeYear : texts.paidYear
  return [
    text(year[yearMode]),
    text(isFree ? texts.freeToBegin : texts.paidToBegin),
    text(texts.goesOn),
  ]
}

function fee({ fee: given, paymentDays, locale }: MembershipPaper): readonly Block[] {
  const texts = membershipPaperTexts[locale]
  if (typeof given === 'string') return [text(texts.feeUnknown(texts.dots)), ...terms()]
  const reason = plainProse(feeReasonWords(given.reason, locale))
  if (given.cents === 0) return [text(texts.feeFree(reason)), text(texts.feeNext)]
  return [text(texts.feeText(writtenMoney(given.cents, locale), reason)), ...terms()]

  function terms(): readonly Block[] {
    return [text(texts.feeNext), text(`${texts.payment(paymentDays)} ${texts.chorus}`)]
  }
}

/** Who commits is never left at the foot of a page. */
function duties(person: string, all: readonly string[]): readonly Block[] {
  return [
    {
      kind: 'together',
      blocks: [
        { kind: 'paragraph', text: [{ bold: person }] },
        { kind: 'list', items: [...all] },
      ],
    },
  ]
}

function signing(party: Letterhead, { locale }: MembershipPaper): SigningParty {
  const texts = membershipPaperTexts[locale]
  const { name = '', role = '' } = party.signatory ?? {}
  return {
    party: texts.forParty(party.name),
    // Each signs where and when it is, by hand: no picture of a signature is ever put on a contract.
    made: '',
    name,
    role: saysRole(name, role) ? '' : role,
  }
}

function text(words: string): Block {
  return { kind: 'paragraph', text: words }
}

import { writtenDay } from '#kit/dates.ts'
import type { Block, Document, InlinePiece, SigningParty } from '#kit/document.ts'
import type { Letterhead } from '#kit/letterhead.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { personAndRole, saysRole } from '#kit/represented.ts'
import type { Locale } from '#kit/texts.ts'
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
  const said = membershipPaperTexts[locale]
  const all = articles(paper).map(({ title, blocks }, at): readonly Block[] => [
    { kind: 'heading', level: 2, text: said.article(String(at + 1), title) },
    ...blocks,
  ])
  return {
    title: said.title,
    subtitle: said.subtitle(house.name),
    language: locale,
    authors: [territory.name, house.name],
    date: paper.now,
    footer: said.title,
    blocks: [
      { kind: 'note', text: said.draft },
      { kind: 'heading', level: 1, text: said.between },
      { kind: 'list', ordered: true, items: [named(territory, paper), named(house, paper)] },
      { kind: 'heading', level: 1, text: said.agreed },
      ...all.flat(),
      { kind: 'heading', level: 1, text: said.signatures },
      { kind: 'paragraph', text: said.copies },
      { kind: 'signatures', parties: [signing(territory, paper), signing(house, paper)] },
    ],
  }
}

function named(party: Letterhead, paper: MembershipPaper): readonly InlinePiece[] {
  const said = membershipPaperTexts[paper.locale]
  const own = party === paper.territory
  const address =
    own && party.address.length === 0 ? paper.buyer.address.split('\n') : party.address
  const { siren } = paper.buyer
  const numbers =
    own && party.numbers.length === 0 && siren !== '' ? [`SIREN ${siren}`] : party.numbers
  const { name = '', role = '' } = party.signatory ?? {}
  const by = personAndRole(name, role, said.dots)
  const where = [...address.map((line) => line.trim()), ...numbers].filter((one) => one !== '')
  return [
    { bold: party.name },
    where.length > 0 ? `, ${where.join(', ')}` : '',
    `, ${said.representedBy(by === '' ? said.someone(said.dots) : by)}`,
    `, ${own ? said.territory : said.house}`,
  ]
}

function articles(paper: MembershipPaper) {
  const { house, territory, locale } = paper
  const said = membershipPaperTexts[locale]
  return [
    { title: said.object, blocks: [text(said.objectText(house.name)), ...decided(paper)] },
    { title: said.period, blocks: period(paper) },
    { title: said.fee, blocks: fee(paper) },
    {
      title: said.duties,
      blocks: [
        ...duties(said.commits(house.name), said.houseDuties),
        ...duties(said.commits(territory.name), said.territoryDuties),
      ],
    },
    { title: said.data, blocks: [text(said.dataText)] },
    { title: said.changes, blocks: [text(said.changesText)] },
    { title: said.end, blocks: [text(said.endText(paper.contact))] },
  ]
}

function decided({ membership, locale }: MembershipPaper): readonly Block[] {
  const said = membershipPaperTexts[locale]
  const { deliberationOn, deliberationRef, deliberationWaiver } = membership
  if (deliberationOn)
    return [text(said.deliberation(deliberationRef, writtenDay(deliberationOn, locale)))]
  if (deliberationWaiver !== '') return [text(said.waiver(plainProse(deliberationWaiver)))]
  return [text(said.deliberation(said.dots, said.dots))]
}

function period({ yearMode, fee: given, locale }: MembershipPaper): readonly Block[] {
  const said = membershipPaperTexts[locale]
  const isFree = typeof given !== 'string' && given.cents === 0
  const year = isFree ? said.freeYear : said.paidYear
  return [
    text(year[yearMode]),
    text(isFree ? said.freeToBegin : said.paidToBegin),
    text(said.goesOn),
  ]
}

function fee({ fee: given, paymentDays, locale }: MembershipPaper): readonly Block[] {
  const said = membershipPaperTexts[locale]
  if (typeof given === 'string') return [text(said.feeUnknown(said.dots)), ...terms()]
  const reason = plainProse(feeReasonWords(given.reason, locale))
  if (given.cents === 0) return [text(said.feeFree(reason)), text(said.feeNext)]
  return [text(said.feeText(writtenMoney(given.cents, locale), reason)), ...terms()]

  function terms(): readonly Block[] {
    return [text(said.feeNext), text(`${said.payment(paymentDays)} ${said.chorus}`)]
  }
}

/** Who commits is never left at the foot of a page. */
function duties(who: string, all: readonly string[]): readonly Block[] {
  return [
    {
      kind: 'together',
      blocks: [
        { kind: 'paragraph', text: [{ bold: who }] },
        { kind: 'list', items: [...all] },
      ],
    },
  ]
}

function signing(party: Letterhead, { locale }: MembershipPaper): SigningParty {
  const said = membershipPaperTexts[locale]
  const { name = '', role = '' } = party.signatory ?? {}
  return {
    party: said.forParty(party.name),
    // Each signs where and when it is, by hand: no picture of a signature is ever put on a contract.
    made: '',
    name,
    role: saysRole(name, role) ? '' : role,
  }
}

function text(words: string): Block {
  return { kind: 'paragraph', text: words }
}

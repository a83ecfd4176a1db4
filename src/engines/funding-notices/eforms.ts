import type { Day } from '#kit/dates.ts'
import { cpvOf, Facts, lineOf, readAddress, readDay, readNumber } from './facts.ts'
import type { AwardCriterion, Notice } from './notice.ts'
import type { NoticeProblems } from './problem.ts'
import { nutsOf, tedAddress } from './ted-search.ts'

/** An element of XML, its name without prefix; read by whoever calls, with its bounds. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The text that stands directly in it. */
  readonly text: string
}

const roots: ReadonlySet<string> = new Set([
  'ContractNotice',
  'PriorInformationNotice',
  'ContractAwardNotice',
])

/** Whether this is a notice of eForms at all. */
export function isEForms({ name }: XmlElement): boolean {
  return roots.has(name)
}

/** Results, changes of a contract and plans without a call are notices that nobody can answer. */
function isCall(root: XmlElement): boolean {
  const kind = child(root, 'NoticeTypeCode')?.attributes['listName']
  return kind === undefined ? root.name === 'ContractNotice' : kind === 'competition'
}

/**
 * One notice of eForms (UBL 2.3 with the extensions of the Publications Office, SDK 1.x). The last day is the first of
 * those of its lots: whoever answers one lot only may have longer, and reads it there.
 */
export function readEForms(root: XmlElement, problems: NoticeProblems): Notice | undefined {
  const facts = new Facts({}, problems, { entry: 1 })
  if (!isCall(root)) {
    facts.tell('not-a-call', root.name, textAt(root, 'NoticeTypeCode'))
    return undefined
  }
  const project = child(root, 'ProcurementProject')
  const title = inFrench(children(project, 'Name'))
  const sourceId = publicationOf(root) || textAt(root, 'ID')
  if (title === '') facts.tell('missing-value', 'ProcurementProject/Name')
  if (sourceId === '') facts.tell('missing-value', 'ID')
  if (title === '' || sourceId === '') return undefined
  const lots = children(root, 'ProcurementProjectLot').filter(
    (lot) => child(lot, 'ID')?.attributes['schemeName'] !== 'LotsGroup',
  )
  const last = lots
    .flatMap((lot) => deadlineOf(lot, facts))

    .sort((deadline, other) => (deadline.at < other.at ? -1 : 1))[0]
  const buyers = buyersOf(root)
  const siren = facts.siren('CompanyID', buyers[0]?.number ?? '')
  const issued = readDay(textAt(root, 'IssueDate'))
  const amountCents = amountOf(project, facts)
  const documents = found(root, 'CallForTendersDocumentReference').flatMap((each) =>
    found(each, 'URI').map(({ text }) => text),
  )
  const applyAt = documents.map((text) => readAddress(lineOf(text, 2_000))).find(Boolean)
  const projects = [project, ...lots.map((lot) => child(lot, 'ProcurementProject'))]
  const isPublished = /^\d+-\d{4}$/.test(sourceId)
  return {
    ...{ source: 'ted', sourceId, title, kinds: ['tender'] },
    summary: inFrench(children(project, 'Description'), 4_000),
    eligibility: '',
    givers: buyers.map(({ name }) => name),
    ...(siren === undefined ? {} : { siren }),
    ...{ audiences: [], themes: [], costs: [], steps: [], place: '' },
    placeCodes: nutsOf(
      projects.flatMap((each) =>
        found(child(each, 'RealizedLocation'), 'CountrySubentityCode').map(({ text }) => text),
      ),
    ),
    withoutCodes: [],
    ...(last === undefined ? {} : { closes: last.day }),
    ...(last?.instant === undefined ? {} : { closesAt: last.instant }),
    recurrence: '',
    ...(issued === undefined ? {} : { published: issued }),
    ...(amountCents === undefined ? {} : { amountCents }),
    ...(isPublished ? { address: tedAddress(sourceId) } : {}),
    ...(applyAt === undefined ? {} : { applyAt }),
    cpv: cpvOf(
      projects.flatMap((each) => found(each, 'ItemClassificationCode').map(({ text }) => text)),
    ),
    criteria: criteriaOf(lots),
    lots: lots.length,
    corrects: found(root, 'ChangedNoticeIdentifier').map(({ text }) => text.trim()),
  }
}

/** `00123456-2026` in the notice, `123456-2026` wherever it is read. */
function publicationOf(root: XmlElement): string {
  return (found(root, 'NoticePublicationID')[0]?.text ?? '').trim().replace(/^0+(?=\d)/, '')
}

interface Deadline {
  readonly day: Day
  /** For the order: the hour counts where it is told. */
  readonly at: string
  readonly instant?: string
}

/** Of tenders, or of requests to take part where the procedure begins so. */
function deadlineOf(lot: XmlElement, facts: Facts): readonly Deadline[] {
  const process = child(lot, 'TenderingProcess')
  const period =
    child(process, 'TenderSubmissionDeadlinePeriod') ??
    child(process, 'ParticipationRequestReceptionPeriod')
  const date = textAt(period, 'EndDate')
  if (date === '') return []
  const plain = date.slice(0, 10)
  if (readDay(plain) === undefined) {
    facts.tell('day', 'EndDate', date)
    return []
  }
  const time = /^(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.exec(
    textAt(period, 'EndTime'),
  )
  const zone = time?.[2] ?? /(Z|[+-]\d{2}:\d{2})$/.exec(date)?.[1]
  if (!time || zone === undefined) return [{ day: plain, at: plain }]
  const moment = new Date(`${plain}T${time[1]}${zone}`)
  if (Number.isNaN(moment.getTime())) return [{ day: plain, at: plain }]
  const instant = moment.toISOString()
  return [{ day: readDay(instant) ?? plain, at: instant, instant }]
}

function buyersOf(root: XmlElement): readonly { readonly name: string; readonly number: string }[] {
  const companies = new Map(
    found(root, 'Organization').flatMap((organization) => {
      const company = child(organization, 'Company')
      const id = textAt(child(company, 'PartyIdentification'), 'ID')
      const name = inFrench(children(child(company, 'PartyName'), 'Name'))
      const number = textAt(child(company, 'PartyLegalEntity'), 'CompanyID')
      return id === '' || name === '' ? [] : [[id, { name, number }] as const]
    }),
  )
  const ids = children(root, 'ContractingParty').map((party) =>
    textAt(child(child(party, 'Party'), 'PartyIdentification'), 'ID'),
  )
  return [...new Set(ids)].flatMap((id) => companies.get(id) ?? [])
}

/** Euros alone: another money is left, and told. */
function amountOf(project: XmlElement | undefined, facts: Facts): number | undefined {
  const amount = found(child(project, 'RequestedTenderTotal'), 'EstimatedOverallContractAmount')[0]
  if (!amount) return undefined
  const value = readNumber(amount.text.trim())
  if (value !== undefined && amount.attributes['currencyID'] === 'EUR')
    return Math.round(value * 100)
  facts.tell(
    'amount',
    'EstimatedOverallContractAmount',
    `${amount.text} ${amount.attributes['currencyID'] ?? ''}`,
  )
  return undefined
}

/** Of the first lot that has some: a notice of many lots is read where it is. */
function criteriaOf(lots: readonly XmlElement[]): readonly AwardCriterion[] {
  for (const lot of lots) {
    const criteria = found(child(lot, 'TenderingTerms'), 'SubordinateAwardingCriterion')
    if (criteria.length === 0) continue
    return criteria.slice(0, 30).map((criterion) => {
      const label =
        inFrench(children(criterion, 'Name')) ||
        inFrench(children(criterion, 'Description')).slice(0, 200) ||
        textAt(criterion, 'AwardingCriterionTypeCode')
      const isPercent = found(criterion, 'ParameterCode').some(({ text }) =>
        /^per-/.test(text.trim()),
      )
      const percent = readNumber((found(criterion, 'ParameterNumeric')[0]?.text ?? '').trim())
      return isPercent && percent !== undefined && percent <= 100 ? { label, percent } : { label }
    })
  }
  return []
}

function inFrench(elements: readonly XmlElement[], most?: number): string {
  const inLanguage = (code: string) =>
    elements.find(({ attributes }) => attributes['languageID'] === code)
  return lineOf((inLanguage('FRA') ?? inLanguage('ENG') ?? elements[0])?.text, most)
}

function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).filter((each) => each.name === name)
}

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return children(element, name)[0]
}

function textAt(element: XmlElement | undefined, name: string): string {
  return (child(element, name)?.text ?? '').trim()
}

/** All those of this name below, in the order of the document. */
function found(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).flatMap((each) =>
    each.name === name ? [each] : found(each, name),
  )
}

import type { GivenLine, GivenPaper, PaperForm } from '#engines/grant-papers/index.ts'
import type { Nature } from '#modules/experiments/index.ts'
import { type BalanceLine, type Budget, lastOf } from './balance.ts'
import { type DedicatedFund, leftOf } from './dedicated-fund.ts'
import { amountOf, type FunderKind, type Grant, paidOf } from './grant.ts'
import { fundTexts } from './texts/funds.ts'

/** Lines of the forms of the State, by the natures of the room; those of funders come from the plan of funding. */
const lineOfNature: Readonly<Record<Nature, string | undefined>> = {
  staff: '641',
  travel: '625',
  venue: '613',
  catering: '625',
  indemnities: '65x',
  providers: '622',
  communication: '623',
  overhead: 'chgfixe',
  'other-cost': '60',
  territory: undefined,
  grant: undefined,
  patronage: '758',
  membership: '756',
  'own-funds': 'insufprevisionnel',
  volunteering: '750',
  'other-revenue': '750',
}

interface FunderLine {
  readonly line: string
  /** The form repeats this line by funder, with its name. */
  readonly isNamed: boolean
  /** A client pays a price, which nobody asks or grants. */
  readonly isGrant: boolean
}

const lineOfFunder: Readonly<Record<FunderKind, FunderLine>> = {
  state: { line: '74etat', isNamed: true, isGrant: true },
  region: { line: '74region', isNamed: true, isGrant: true },
  department: { line: '74dep', isNamed: true, isGrant: true },
  intercommunality: { line: '74epci', isNamed: true, isGrant: true },
  commune: { line: '74com', isNamed: true, isGrant: true },
  social: { line: '74orgasoc', isNamed: true, isGrant: true },
  europe: { line: '74fe', isNamed: false, isGrant: true },
  public: { line: '74x', isNamed: false, isGrant: true },
  private: { line: '74aidespriv', isNamed: false, isGrant: true },
  client: { line: '70x', isNamed: false, isGrant: false },
}

/**
 * The budget of a project as the forms of the State set it. A request says what is planned today; a report says what was
 * planned first, what was done, and why they differ: the reason of the last revision. What is missing on one side is told
 * on the line that the forms have for it, and 87 is worth what 86 is.
 */
export function paperOf(
  form: PaperForm,
  { budget, grants, grant, allocation, funds }: PaperFacts,
): GivenPaper {
  const { project, lines } = budget
  const isReport = form === '15059'
  const why = lastOf(budget.revisions)?.reason
  const sums = new Map<string, Sum>()
  for (const line of lines) {
    const code = codeOf(line)
    if (code !== undefined) add(sums, { code }, amountsOf(line, isReport))
  }
  for (const own of grants) {
    if (own.state === 'refused') continue
    const { line: code, isNamed, isGrant } = lineOfFunder[own.kind]
    const status = own.state === 'signed' ? 'granted' : own.state === 'likely' ? 'asked' : 'to-ask'
    add(
      sums,
      { code, ...(isNamed ? { funder: own.funder } : {}), ...(isGrant ? { status } : {}) },
      { planned: amountOf(own), actual: paidOf(own) },
    )
  }
  if (isReport) addFunds(sums, funds)
  balance(sums, ['excprev', 'insufprevisionnel'], (code) => sideOfCode(code))
  balance(sums, ['864', '870'], (code) => kindSide(code))
  const { line, isNamed } = lineOfFunder[grant.kind]
  return {
    ...{ form, title: project.title, from: project.startsOn, to: project.endsOn },
    grant: { line, ...(isNamed ? { funder: grant.funder } : {}) },
    lines: [...sums.values()].map((sum) => givenLine(sum, isReport, whyOfFunds[sum.code] ?? why)),
    ...(sums.has('chgfixe') ? { allocation } : {}),
  }
}

/** The rule of the house, written in its forms. */
export const allocation = 'Au prorata des dépenses directes de chaque projet'

export interface PaperFacts {
  readonly budget: Budget
  readonly grants: readonly Grant[]
  /** The one that the paper is about. */
  readonly grant: Grant
  /** Of all the grants, as far as the years of the paper are known. */
  readonly funds: readonly DedicatedFund[]
  /** How what is called structure is shared between projects. */
  readonly allocation: string
}

interface Named {
  readonly code: string
  readonly funder?: string
  readonly status?: 'asked' | 'granted' | 'to-ask'
}

interface Amounts {
  readonly planned: number
  readonly actual: number
}

type Sum = Named & Amounts

function add(sums: Map<string, Sum>, named: Named, { planned, actual }: Amounts) {
  const key = [named.code, ...(named.funder === undefined ? [] : [named.funder])].join(' ')
  const known = sums.get(key) ?? { ...named, planned: 0, actual: 0 }
  sums.set(key, { ...known, planned: known.planned + planned, actual: known.actual + actual })
}

/** What came and is not used yet is a charge of the report: a report that kept it would call it a profit. */
const carried = '68x'

const whyOfFunds: Readonly<Record<string, string | undefined>> = {
  [carried]: fundTexts.fr.paperWhy,
}

function addFunds(sums: Map<string, Sum>, funds: readonly DedicatedFund[]) {
  const left = funds.reduce((sum, fund) => sum + leftOf(fund), 0)
  if (left > 0) add(sums, { code: carried }, { planned: 0, actual: left })
}

function amountsOf(
  { plannedCents, revisedCents, actualCents = 0 }: BalanceLine,
  isReport: boolean,
) {
  return { planned: isReport ? plannedCents : revisedCents, actual: actualCents }
}

function codeOf({ nature, inKind, side }: BalanceLine): string | undefined {
  if (!inKind) return lineOfNature[nature]
  const isWork = nature === 'staff' || nature === 'volunteering'
  if (side === 'cost') return isWork ? '864' : '861'
  return isWork ? '870' : '875'
}

/** 1 for charges, −1 for products, 0 for what volunteers bring. */
function sideOfCode(code: string): number {
  if (/^8[67]/.test(code)) return 0
  return /^7|^insuf/.test(code) ? -1 : 1
}

const kindSide = (code: string) => (code.startsWith('86') ? 1 : code.startsWith('87') ? -1 : 0)

/** What is missing on one side goes to the line of that side: the first one of charges, the second of products. */
function balance(
  sums: Map<string, Sum>,
  [more, less]: readonly [string, string],
  side: (code: string) => number,
) {
  const over = (column: keyof Amounts) =>
    [...sums.values()].reduce((gap, sum) => gap + side(sum.code) * sum[column], 0)
  const gap = { planned: over('planned'), actual: over('actual') }
  const part = (sign: number) => ({
    planned: Math.max(0, sign * gap.planned),
    actual: Math.max(0, sign * gap.actual),
  })
  const [charges, products] = [part(-1), part(1)]
  if (charges.planned + charges.actual > 0) add(sums, { code: more }, charges)
  if (products.planned + products.actual > 0) add(sums, { code: less }, products)
}

function givenLine(sum: Sum, isReport: boolean, why: string | undefined): GivenLine {
  const { code: line, funder, status, planned, actual } = sum
  return {
    ...{ line, planned },
    ...(funder === undefined ? {} : { funder }),
    ...(status === undefined ? {} : { status }),
    ...(isReport ? { actual, ...(why === undefined ? {} : { why }) } : {}),
  }
}

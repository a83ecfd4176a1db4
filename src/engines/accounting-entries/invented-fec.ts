import { fecColumns } from './columns.ts'
import type { MappingRule } from './mapping.ts'

/** An invented year of accounts, whose truth is known line by line: for tests and measures. */
export interface InventedFec {
  /** Lines with their ends, made as they are taken; taken once. */
  text(): Generator<string>
  readonly rules: readonly MappingRule[]
  /** Once the text is taken: cents by `project / line`, charges and products as positive sums; volunteering apart. */
  readonly truth: ReadonlyMap<string, number>
  /** Once the text is taken: cents of what no rule takes. */
  readonly left: { charges: number; products: number; lines: number }
}

interface Options {
  /** At least this many lines below the titles: entries are whole. */
  readonly lines: number
  readonly seed: number
  readonly separator?: '\t' | '|'
  readonly form?: 'debit-credit' | 'amount-side'
}

const projects = ['Halle', 'Budget participatif', 'Convention du fleuve', 'Structure'] as const
const natures = [
  { account: '60', full: '606400', line: 'Achats' },
  { account: '613', full: '613200', line: 'Locations' },
  { account: '62', full: '622600', line: 'Honoraires' },
  { account: '625', full: '625100', line: 'Déplacements' },
  { account: '64', full: '641100', line: 'Personnel' },
  { account: '645', full: '645100', line: 'Charges sociales' },
] as const

/** @example const { text, truth } = inventedFec({ lines: 100_000, seed: 1 }) */
export function inventedFec({
  lines,
  seed,
  separator = '\t',
  form = 'debit-credit',
}: Options): InventedFec {
  const truth = new Map<string, number>()
  const left = { charges: 0, products: 0, lines: 0 }
  const below = numbersFrom(seed)
  const count = (project: string, line: string, cents: number) => {
    const key = `${project} / ${line}`
    truth.set(key, (truth.get(key) ?? 0) + cents)
  }

  function* text() {
    const titles: string[] = [...fecColumns, 'CodeAnalytique']
    if (form === 'amount-side') titles.splice(11, 2, 'Montant', 'Sens')
    yield `${titles.join(separator)}\r\n`
    for (let entry = 1, made = 0; made < lines; entry++) {
      const parts = entryOf(entry)
      made += parts.length
      for (const part of parts) yield lineOf(part, entry)
    }
  }

  interface Part {
    readonly account: string
    readonly net: number
    readonly axis?: string
    readonly label?: string
  }

  function entryOf(entry: number): readonly Part[] {
    const cents = 1 + below(entry % 50 === 0 ? 90_000_000 : 400_000)
    const project = projects[below(projects.length)] as (typeof projects)[number]
    const axis = axisOf(project)
    const kind = below(10)
    if (kind === 0) {
      count(project, 'Subventions', cents)
      return [
        { account: '512000', net: cents },
        { account: '741000', net: -cents, axis },
      ]
    }
    if (kind === 1) {
      count(project, 'Bénévolat', cents)
      count(project, 'Bénévolat reçu', cents)
      return [
        { account: '864000', net: cents, axis },
        { account: '875000', net: -cents, axis },
      ]
    }
    if (kind === 2) {
      // No axis and no rule: a bank’s fee; sometimes it is given back.
      const net = below(5) === 0 ? -cents : cents
      left.charges += net
      left.lines++
      return [
        { account: '668000', net },
        { account: '512000', net: -net },
      ]
    }
    if (kind === 3) {
      // Its axis is forgotten, its label says it: « Péage, halle de Mirecourt ».
      count('Halle', 'Déplacements', cents)
      return [
        { account: '625100', net: cents, label: 'Péage, HALLE de Mirecourt' },
        { account: '401000', net: -cents },
      ]
    }
    // A bill shared between several natures of one project; its last line makes the balance.
    const shares = Array.from({ length: 1 + below(4) }, () => 1 + below(150_000))
    for (const [place, share] of shares.entries()) {
      count(project, natures[(entry + place) % natures.length]?.line ?? '', share)
    }
    const total = shares.reduce((sum, share) => sum + share, 0)
    return [
      ...shares.map((net, place) => ({
        account: natures[(entry + place) % natures.length]?.full ?? '',
        net,
        axis,
      })),
      { account: '401000', net: -total },
    ]
  }

  function lineOf(
    { account, net, axis = '', label = 'Facture d’été' }: Part,
    entry: number,
  ): string {
    const month = 1 + (entry % 12)
    const day = `2026${String(month).padStart(2, '0')}${String(1 + (entry % 28)).padStart(2, '0')}`
    const sides =
      form === 'amount-side'
        ? [written(Math.abs(net)), net >= 0 ? 'D' : 'C']
        : [written(Math.max(0, net)), written(Math.max(0, -net))]
    return `${[
      ...[
        'OD',
        'Opérations diverses',
        String(entry).padStart(6, '0'),
        day,
        account,
        `Compte ${account}`,
        '',
        '',
      ],
      ...[`P${entry}`, day, label, ...sides, '', '', day, '', '', axis],
    ].join(separator)}\r\n`
  }

  return { text, rules: inventedRules, truth, left }
}

/** Written as a person would: the shortest accounts that are enough. */
const inventedRules: readonly MappingRule[] = projects
  .flatMap((project) =>
    [
      ...natures.map(({ account, line }) => ({ account, line })),
      { account: '74', line: 'Subventions' },
      { account: '86', line: 'Bénévolat' },
      { account: '87', line: 'Bénévolat reçu' },
    ].map(({ account, line }) => ({
      ...{ account, axis: axisOf(project), label: '', project, budgetLine: line },
    })),
  )
  .concat([
    {
      account: '625',
      axis: '',
      label: 'halle de mirecourt',
      project: 'Halle',
      budgetLine: 'Déplacements',
    },
  ])
  .map((rule, place) => ({ ...rule, line: place + 2 }))

function axisOf(project: string): string {
  return project.slice(0, 5).trim().toUpperCase()
}

function written(cents: number): string {
  const digits = String(cents).padStart(3, '0')
  return `${digits.slice(0, -2)},${digits.slice(-2)}`
}

/** Whole numbers below a bound, the same for the same seed (xorshift32). */
function numbersFrom(seed: number) {
  let state = seed >>> 0 || 1
  return (bound: number) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state % bound
  }
}

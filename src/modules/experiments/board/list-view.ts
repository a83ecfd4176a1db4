import { type Challenge, isChallenge } from '#kit/challenge.ts'
import { type Station, stations } from '../stage.ts'

/** What the address of the public list asks: `?etape=running&defi=…&region=75&territoire=…&page=2`. */
export interface ListView {
  readonly station: Station | undefined
  readonly seeking: boolean
  readonly stopped: boolean
  readonly challenge: Challenge | undefined
  readonly region: string | undefined
  /** Slug of a territory. */
  readonly territory: string | undefined
  readonly page: number
}

type Asked = Readonly<Record<string, string | undefined>>

/** Whatever else is in the address is left aside: an old or mistyped link still opens the list. */
export function readListView(asked: Asked): ListView {
  const stage = asked['etape']
  const challenge = asked['defi'] ?? ''
  return {
    station: stations.find((station) => station === stage),
    seeking: stage === 'cherche',
    stopped: stage === 'arretees',
    challenge: isChallenge(challenge) ? challenge : undefined,
    region: /^\d{2,3}$/.test(asked['region'] ?? '') ? asked['region'] : undefined,
    territory: /^[a-z0-9-]{1,120}$/.test(asked['territoire'] ?? '')
      ? asked['territoire']
      : undefined,
    page: readPage(asked['page']),
  }
}

/** The same address, with something changed; the page starts again unless it is what changes. */
export function listQuery(
  view: ListView,
  change: Partial<Record<'etape' | 'defi' | 'region' | 'territoire' | 'page', string>>,
): Record<string, string> {
  const stage = view.seeking ? 'cherche' : view.stopped ? 'arretees' : (view.station ?? '')
  return {
    etape: stage,
    defi: view.challenge ?? '',
    region: view.region ?? '',
    territoire: view.territory ?? '',
    ...change,
  }
}

export const portfolioViews = [
  'toutes',
  'miennes',
  'en-retard',
  'budget-depense',
  'cherche',
  'arretees',
  'brouillons',
] as const

/** What the lab works on: not what is still to be reviewed, or was declined. */
export const knownExperiments = ['published', 'draft'] as const

/** From this part of its planned costs on, a budget is looked at before it is spent. */
export const spentPercent = 90

export type PortfolioView = (typeof portfolioViews)[number]

function readPage(text: string | undefined): number {
  return /^[1-9]\d{0,4}$/.test(text ?? '') ? Number(text) : 1
}

import { type Challenge, isChallenge } from '#kit/challenge.ts'
import { type Station, stations } from '../stage.ts'

/** What the address of the public list asks: `?etape=running&defi=…&region=75&territoire=…`. */
export interface PublicView {
  readonly station: Station | undefined
  readonly seeking: boolean
  readonly stopped: boolean
  readonly challenge: Challenge | undefined
  readonly region: string | undefined
  /** Slug of a territory. */
  readonly territory: string | undefined
}

type Asked = Readonly<Record<string, string | undefined>>

/** Whatever else is in the address is left aside: an old or mistyped link still opens the list. */
export function readPublicView(asked: Asked): PublicView {
  const stage = asked['etape']
  const challenge = asked['defi'] ?? ''
  return {
    station: stations.find((station) => station === stage),
    seeking: stage === 'cherche',
    stopped: stage === 'arretees',
    challenge: isChallenge(challenge) ? challenge : undefined,
    region: /^\d{2,3}$/.test(asked['region'] ?? '') ? asked['region'] : undefined,
    territory: isTerritorySlug(asked['territoire'] ?? '') ? asked['territoire'] : undefined,
  }
}

/** As an address says a territory. */
export function isTerritorySlug(text: string): boolean {
  return /^[a-z0-9-]{1,120}$/.test(text)
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

/** Alerts of searches: apart from the resources, whose addresses belong to them. */
export const alertPaths = {
  ask: '/alertes',
  asked: '/alertes/envoye',
  stopped: '/alertes/arretee',
  alert: '/alertes/:token',
  keep: '/alertes/:token/garder',
  stop: '/alertes/:token/arreter',
} as const

export function alertPath(token: string, act?: 'garder' | 'arreter'): string {
  return act ? `/alertes/${token}/${act}` : `/alertes/${token}`
}
